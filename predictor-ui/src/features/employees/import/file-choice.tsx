import { Button, FileButton } from '@mantine/core';
import { useRef } from 'react';
import { useCompany } from '../../../shared/company/use-company.ts';
import { useJobs } from '../../../shared/company/use-jobs.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import classes from './file-choice.module.css';
import { templateCsv } from './template.ts';
import { importTexts } from './texts.ts';

const TYPES = '.csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses a file, or another one. */
export function FileChoice({ another, onChoose }: { another: boolean; onChoose: (file: File) => void }) {
  const t = useTexts(importTexts);
  const reset = useRef<() => void>(null);

  function choose(file: File | null) {
    // Else the browser would not tell that the same file was chosen again, mended under its name.
    reset.current?.();
    if (file) onChoose(file);
  }

  return (
    <FileButton onChange={choose} accept={TYPES} resetRef={reset}>
      {(props) => (
        <Button {...props} variant={another ? 'default' : 'filled'}>
          {another ? t.chooseOther : t.choose}
        </Button>
      )}
    </FileButton>
  );
}

/** Downloads a file to fill in. */
export function TemplateLink() {
  const { language } = useI18n();
  const t = useTexts(importTexts);
  const {
    names: [name],
    labelOf,
  } = useJobs();
  // Until then it would have a person without a job, whom the import refuses.
  if (!useCompany().data) return null;
  return (
    <a
      className={classes.template}
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(templateCsv(language, name === undefined ? '' : labelOf(name)))}`}
      download={t.templateName}
    >
      {t.template}
    </a>
  );
}
