import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { isMoney } from '../../shared/model/feature-value.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { Disclosure } from '../../shared/ui/disclosure.tsx';
import classes from './points-section.module.css';
import { modelCardTexts } from './texts.ts';

const PointsChart = lazy(() => import('./points-chart.tsx'));

/** Predicted against decided salaries; nothing if the manifest does not have them. */
export function PointsSection({ manifest: { metrics, target } }: { manifest: Manifest }) {
  const { formats } = useI18n();
  const t = useTexts(modelCardTexts);
  const { predictedVsActual, heldOut } = metrics;
  if (!predictedVsActual) return null;
  const { points, bands } = predictedVsActual;
  const chartHint = heldOut.seen ? t.seenChartHint : t.chartHint;
  const money = isMoney(target.unit);
  const amount = money ? formats.money : formats.roughly;
  return (
    <Card heading={t.chart} hint={chartHint(formats.number(points.length))}>
      <div className={classes.square}>
        <Suspense fallback={<Skeleton height="100%" />}>
          <PointsChart points={points} format={money ? formats.thousands : formats.roughly} />
        </Suspense>
      </div>
      <Disclosure summary={t.chartTable}>
        <DataTable
          caption={t.chart}
          head={[t.predicted, t.rows, t.meanPredicted, t.meanDecided, t.mae]}
          rows={bands.map((band) => ({
            key: String(band.from),
            cells: [
              t.tenth(amount(band.from), amount(band.to)),
              formats.number(band.rows),
              amount(band.meanPredicted),
              amount(band.meanActual),
              amount(band.mae),
            ],
          }))}
        />
      </Disclosure>
    </Card>
  );
}
