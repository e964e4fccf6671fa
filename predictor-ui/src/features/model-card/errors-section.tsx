import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { isMoney } from '../../shared/model/feature-value.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { Disclosure } from '../../shared/ui/disclosure.tsx';
import { spreadTexts } from './spread-texts.ts';

const ErrorsChart = lazy(() => import('./errors-chart.tsx'));
const CHART_HEIGHT = 220;

/** The spread of the errors as a histogram and as quantiles; nothing if the manifest does not have it. */
export function ErrorsSection({ manifest: { metrics, target } }: { manifest: Manifest }) {
  const { formats } = useI18n();
  const t = useTexts(spreadTexts);
  const { residuals } = metrics;
  if (!residuals) return null;
  const signed = isMoney(target.unit) ? formats.signedMoney : formats.roughly;
  const { bins, quantiles, bias } = residuals;
  const [second] = bins.slice(1);
  const width = second?.from != null && second.to != null ? second.to - second.from : 1;
  // The outer bins have no end: they are drawn as wide as the others.
  const drawn = bins.map(({ from, to, rows }) => ({
    middle: from === null ? (to ?? 0) - width / 2 : from + width / 2,
    rows,
  }));
  return (
    <Card heading={t.errors} hint={t.errorsHint(signed(bias))}>
      <Suspense fallback={<Skeleton height={CHART_HEIGHT} />}>
        <ErrorsChart bins={drawn} width={width} height={CHART_HEIGHT} format={signed} count={formats.number} />
      </Suspense>
      <Disclosure summary={t.errorsTable}>
        <DataTable
          caption={t.errors}
          head={[t.share, t.atMost]}
          rows={quantiles.map(({ level, value }) => ({
            key: String(level),
            cells: [formats.share(level), signed(value)],
          }))}
        />
      </Disclosure>
    </Card>
  );
}
