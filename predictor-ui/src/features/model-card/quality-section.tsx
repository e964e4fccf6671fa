import { Text } from '@mantine/core';
import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { modelCardTexts } from './texts.ts';

/** The model's error beside the baselines, and the real coverage of its range. */
export function QualitySection({ manifest: { metrics, band, target } }: { manifest: Manifest }) {
  const { formats } = useI18n();
  const t = useTexts(modelCardTexts);
  const amount = target.unit === 'USD/year' ? formats.money : formats.roughly;
  const { heldOut, unchanged, crossValidation } = metrics;
  const names: Record<string, string> = { ridge: t.ridge, 'gradient-boosted-trees': t.trees };
  const scores = ({ mae, rmse, r2, coverage }: { mae: number; rmse: number; r2: number; coverage?: number }) => [
    amount(mae),
    amount(rmse),
    formats.fine(r2),
    coverage === undefined ? '–' : formats.share(coverage),
  ];
  return (
    <Card heading={t.quality} hint={t.qualityHint(formats.number(heldOut.rows))}>
      <DataTable
        caption={t.quality}
        head={[t.who, t.mae, t.rmse, t.r2, t.coverage]}
        rows={[
          { key: 'this', strong: true, cells: [t.thisModel, ...scores(heldOut)] },
          ...(unchanged ? [{ key: 'unchanged', cells: [t.unchanged, ...scores(unchanged)] }] : []),
          ...crossValidation.map((row) => ({
            key: row.algorithm,
            cells: [t.crossValidated(names[row.algorithm] ?? row.algorithm, formats.number(row.folds)), ...scores(row)],
          })),
        ]}
      />
      <Text size="sm" mt="sm">
        {t.band(
          formats.share(band.level),
          amount(band.halfWidth),
          formats.share(band.coverage),
          formats.number(band.testRows ?? heldOut.rows),
        )}
      </Text>
    </Card>
  );
}
