import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import classes from './data-section.module.css';
import { modelCardTexts } from './texts.ts';

/** What the model learned from. */
export function DataSection({ manifest: { data, band } }: { manifest: Manifest }) {
  const { formats } = useI18n();
  const t = useTexts(modelCardTexts);
  const period = data.from && data.to ? `, ${t.period(formats.day(data.from), formats.day(data.to))}` : '';
  return (
    <Card heading={t.data} hint={t.reviews(formats.number(data.rows)) + period}>
      <dl className={classes.facts}>
        {band.calibrationRows !== undefined && band.testRows !== undefined && (
          <>
            <dt>{t.split}</dt>
            <dd>{t.splitText(formats.number(band.calibrationRows), formats.number(band.testRows))}</dd>
          </>
        )}
        <dt>{t.files}</dt>
        {data.files.map(({ name, sha256: hash }) => (
          <dd key={name}>
            {name} <code>{hash}</code>
          </dd>
        ))}
      </dl>
    </Card>
  );
}
