import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { isMoney } from '../../shared/model/feature-value.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { modelCardTexts } from './texts.ts';

/** The model's error beside the baselines. */
export function QualitySection({ manifest: { metrics, target } }: { manifest: Manifest }) {
  const { formats } = useI18n();
  const t = useTexts(modelCardTexts);
  const amount = isMoney(target.unit) ? formats.money : formats.roughly;
  const { heldOut, unchanged } = metrics;
  // Measured out of fold, the one that was chosen is this model.
  const crossValidation = metrics.crossValidation.filter(({ rmse }) => rmse !== heldOut.rmse);
  const names: Record<string, string> = {
    mean: t.mean,
    ridge: t.ridge,
    'gradient-boosted-trees': t.trees,
    'boosted-ridge': t.boostedRidge,
  };
  const nameOf = ({ algorithm, ridge }: { algorithm: string; ridge?: number | null }) =>
    algorithm === 'blend' ? t.blend(formats.share(ridge ?? 0)) : (names[algorithm] ?? algorithm);
  const scores = ({ mae, rmse, r2 }: { mae: number; rmse: number; r2: number }) => [
    amount(mae),
    amount(rmse),
    formats.fine(r2),
  ];
  // One that was trained elsewhere has been compared with nothing.
  const importedHint = heldOut.seen ? t.seenQualityHint : t.importedQualityHint;
  const qualityHint = metrics.crossValidation.length > 0 ? t.qualityHint : importedHint;
  return (
    <Card heading={t.quality} hint={qualityHint(formats.number(heldOut.rows))}>
      <DataTable
        caption={t.quality}
        head={[t.who, t.mae, t.rmse, t.r2]}
        rows={[
          { key: 'this', strong: true, cells: [t.thisModel, ...scores(heldOut)] },
          ...(unchanged ? [{ key: 'unchanged', cells: [t.unchanged, ...scores(unchanged)] }] : []),
          ...crossValidation.map((row) => ({
            key: `${row.algorithm} ${row.ridge}`,
            cells: [nameOf(row), ...scores(row)],
          })),
        ]}
      />
    </Card>
  );
}
