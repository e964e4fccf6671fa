import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { isMoney } from '../../shared/model/feature-value.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { spreadTexts } from './spread-texts.ts';
import { modelCardTexts } from './texts.ts';

/** A training without the last twelve months, measured on these; nothing if the manifest does not have it. */
export function TemporalSection({ manifest: { metrics, target } }: { manifest: Manifest }) {
  const { formats } = useI18n();
  const t = useTexts(spreadTexts);
  const { mae, coverage } = useTexts(modelCardTexts);
  const { temporal, heldOut, raise } = metrics;
  if (!temporal) return null;
  const amount = isMoney(target.unit) ? formats.money : formats.roughly;
  const row = (name: string, one: { mae: number; coverage: number }, raiseR2: number | undefined) => ({
    key: name,
    cells: [name, amount(one.mae), raiseR2 === undefined ? '–' : formats.ratio(raiseR2), formats.share(one.coverage)],
  });
  const hint = t.temporalHint(
    formats.number(temporal.trainingRows),
    formats.day(temporal.from),
    formats.number(temporal.rows),
  );
  return (
    <Card heading={t.temporal} hint={hint}>
      <DataTable
        caption={t.temporal}
        head={[t.when, mae, t.raiseR2, coverage]}
        rows={[row(t.lastYear, temporal, temporal.raiseR2), row(t.allYears, heldOut, raise?.r2)]}
      />
    </Card>
  );
}
