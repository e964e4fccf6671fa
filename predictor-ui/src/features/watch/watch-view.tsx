import { Skeleton, Stack } from '@mantine/core';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { InCurrency } from '../../shared/i18n/in-currency.tsx';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { isMoney } from '../../shared/model/feature-value.ts';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { SegmentedField } from '../../shared/ui/segmented-field.tsx';
import { Stale } from '../../shared/ui/stale.tsx';
import { DriftCard } from './drift-card.tsx';
import { ErrorCard } from './error-card.tsx';
import { MeaningCard } from './meaning-card.tsx';
import { PERIODS } from './search.ts';
import { SummaryCard } from './summary-card.tsx';
import { watchTexts } from './texts.ts';
import { useWatch } from './use-watch.ts';

/** The watch over the model that predicts: one light, and what it is made of. */
export function WatchView() {
  const { formats } = useI18n();
  const t = useTexts(watchTexts);
  const { watch, days, choose } = useWatch();
  return (
    <Stack gap="lg">
      <SegmentedField
        label={t.period}
        data={PERIODS.map((period) => ({ value: String(period), label: t.days(formats.number(period)) }))}
        value={String(days)}
        onChange={choose}
      />
      <QueryView query={watch} waiting={<Skeleton height={600} />}>
        {(data) => (
          <InCurrency currency={isMoney(data.unit) ? (data.unit ?? '').slice(0, 3) : formats.currency}>
            <Stale stale={watch.isPlaceholderData}>
              <Stack gap="lg">
                <SummaryCard watch={data} />
                <DriftCard watch={data} />
                <ErrorCard watch={data} />
                <MeaningCard watch={data} />
              </Stack>
            </Stale>
          </InCurrency>
        )}
      </QueryView>
    </Stack>
  );
}
