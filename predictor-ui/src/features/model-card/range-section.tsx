import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { isMoney } from '../../shared/model/feature-value.ts';
import { valueLabel } from '../../shared/model/features.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { modelCardTexts } from './texts.ts';

/** What the range promises and how often it holds, for each group whose coverage an answer names. */
export function RangeSection({ manifest: { band, features, metrics, scale, target } }: { manifest: Manifest }) {
  const { formats, language } = useI18n();
  const t = useTexts(modelCardTexts);
  const amount = isMoney(target.unit) ? formats.money : formats.roughly;
  const { by = [], groups = [] } = band;
  const asked = by.map((name) => features.find((feature) => feature.name === name));
  const labels = (values: readonly string[]) =>
    values.map((value, i) => valueLabel(asked[i], value, language)).join(' → ');
  const rows = band.rows ?? band.testRows ?? metrics.heldOut.rows;
  const sameHint = metrics.heldOut.seen ? t.seenRangeHint : t.sameRangeHint;
  const rangeHint = scale === undefined ? sameHint : t.rangeHint;
  return (
    <Card
      heading={t.range}
      hint={rangeHint(
        formats.share(band.level),
        amount(band.halfWidth),
        formats.share(band.coverage),
        formats.number(rows),
      )}
    >
      {groups.length > 0 && (
        <DataTable
          caption={t.range}
          head={[labels(asked.map((feature) => feature?.label[language] ?? '')), t.rows, t.coverage]}
          rows={groups.map(({ values, coverage, rows: reviews }) => ({
            key: values.join(),
            cells: [labels(values), formats.number(reviews), formats.share(coverage)],
          }))}
        />
      )}
    </Card>
  );
}
