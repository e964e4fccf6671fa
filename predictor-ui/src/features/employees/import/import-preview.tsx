import { Button, Group, Stack, Text } from '@mantine/core';
import type { ImportReport } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { ImportErrors } from './import-errors.tsx';
import classes from './import-preview.module.css';
import { ImportSample } from './import-sample.tsx';
import { MappingFields } from './mapping-fields.tsx';
import { importTexts } from './texts.ts';

interface Props {
  report: ImportReport;
  /** Whether a new preview is loading. */
  updating: boolean;
  writing: boolean;
  onMap: (mapping: ImportReport['mapping']) => void;
  onWrite: (mapping: ImportReport['mapping']) => void;
}

/** What an import would do. */
export function ImportPreview({ report, updating, writing, onMap, onWrite }: Props) {
  const { formats } = useI18n();
  const t = useTexts(importTexts);
  const counts = (['created', 'changed', 'unchanged'] as const).map((name) => [t[name], report[name]] as const);
  const number = formats.number;
  const todo = report.created + report.changed;
  return (
    <Stack gap="lg" aria-busy={updating}>
      <section aria-label={t.summary}>
        <dl className={classes.counts}>
          {[...counts, [t.errors, report.errorCount] as const].map(([label, count]) => (
            <div key={label} data-bad={(label === t.errors && count > 0) || undefined}>
              <dt>{label}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {report.errorCount === 0 && todo === 0 && <Text c="dimmed">{t.nothing}</Text>}
      {report.errorCount === 0 && todo > 0 && (
        <Group>
          <Button disabled={updating} loading={writing} onClick={() => onWrite(report.mapping)}>
            {t.apply(number(report.created), number(report.changed))}
          </Button>
        </Group>
      )}
      {report.errorCount > 0 && <ImportErrors report={report} />}
      <MappingFields report={report} onChange={onMap} />
      <ImportSample report={report} />
    </Stack>
  );
}
