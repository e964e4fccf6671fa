import type { Manifest } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { Card } from '../../../shared/ui/card.tsx';
import classes from '../data-section.module.css';
import { versionTexts } from './texts.ts';

/** Which file this is, and what made it: enough to make it again byte for byte. */
export function VersionSection({ manifest }: { manifest: Manifest }) {
  const { formats } = useI18n();
  const t = useTexts(versionTexts);
  const { version, file, sha256, seed, data, training } = manifest;
  return (
    <Card heading={t.heading}>
      <dl className={classes.facts}>
        <dt>{t.version}</dt>
        <dd>{version}</dd>
        {training && (
          <>
            <dt>{t.trained}</dt>
            <dd>{formats.day(training.date)}</dd>
          </>
        )}
        <dt>{t.rows}</dt>
        <dd>{t.rowsText(formats.number(data.rows), formats.number(data.leftOut ?? 0))}</dd>
        <dt>{t.seed}</dt>
        <dd>{seed}</dd>
        {training && (
          <>
            <dt>{t.code}</dt>
            <dd>
              {training.code.version} <code>{training.code.sha256}</code>
            </dd>
            <dt>{t.libraries}</dt>
            {Object.entries(training.libraries).map(([name, installed]) => (
              <dd key={name}>
                {name} {installed}
              </dd>
            ))}
          </>
        )}
        <dt>{t.file}</dt>
        <dd>
          {file} <code>{sha256}</code>
        </dd>
      </dl>
    </Card>
  );
}
