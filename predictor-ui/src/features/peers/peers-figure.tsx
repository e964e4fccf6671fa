import { Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Peers } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../shared/model/use-category-labels.ts';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { Disclosure } from '../../shared/ui/disclosure.tsx';
import { CompaRatio } from './compa-ratio.tsx';
import classes from './peers-card.module.css';
import { peersTexts } from './texts.ts';

const PeersChart = lazy(() => import('./peers-chart.tsx'));
const CHART_HEIGHT = 200;

export function PeersFigure({ peers }: { peers: Peers }) {
  const { formats } = useI18n();
  const t = useTexts(peersTexts);
  const labels = useCategoryLabels();
  const { salary, steps, median } = peers;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t.group(formats.number(peers.count), labels.job(peers.job), labels.seniority(peers.seniority))}
      </Text>
      {median !== null && (
        <>
          <CompaRatio name={t.ratio} ratio={salary / median} />
          <Text size="sm">{t.ratioHint(formats.money(median))}</Text>
        </>
      )}
      <Text size="sm" c="dimmed">
        {t.below(formats.number(peers.below))} · {t.above(formats.number(peers.above))}
      </Text>
      <figure className={classes.figure} aria-label={t.chart}>
        <Suspense fallback={<Skeleton height={CHART_HEIGHT} />}>
          <PeersChart peers={peers} height={CHART_HEIGHT} />
        </Suspense>
        <ul className={classes.legend} aria-hidden="true">
          <li data-mark="here">{t.own(formats.money(salary))}</li>
          <li data-mark="others">{t.others}</li>
        </ul>
      </figure>
      <Disclosure summary={t.table}>
        <DataTable
          caption={t.chart}
          head={[t.salaries, t.people]}
          rows={steps.map(({ from, to, count }) => {
            const here = salary >= from && salary < to;
            const step = t.step(formats.money(from), formats.money(to));
            return {
              key: step,
              strong: here,
              cells: [here ? `${step} (${t.here})` : step, formats.number(count)],
            };
          })}
        />
      </Disclosure>
    </>
  );
}
