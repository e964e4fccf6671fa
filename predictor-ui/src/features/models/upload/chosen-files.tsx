import { CloseButton } from '@mantine/core';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { uploadTexts } from './texts.ts';
import classes from './upload.module.css';
import type { ModelFiles } from './use-model-files.ts';

interface Props {
  files: ModelFiles;
  /** Whether they are being sent. */
  locked: boolean;
  onRemove: (name: 'model' | 'manifest') => void;
}

/** Which files are chosen, and which is still missing. */
export function ChosenFiles({ files, locked, onRemove }: Props) {
  const { formats } = useI18n();
  const t = useTexts(uploadTexts);
  return (
    <dl className={classes.files}>
      {(['model', 'manifest'] as const).map((name) => {
        const file = files[name];
        return (
          <div key={name}>
            <dt>{t[name]}</dt>
            <dd data-missing={!file || undefined}>
              {file ? t.chosen(file.name, `${formats.roughly(file.size / 1024)} KiB`) : t.missing}
              {file && !locked && (
                <CloseButton size="md" aria-label={t.remove(file.name)} onClick={() => onRemove(name)} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
