import { Stack, Text } from '@mantine/core';
import type { ShadowReport } from '../../generated/types.gen.ts';
import { createFormats } from '../../shared/i18n/formats.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import classes from './shadow.module.css';
import { shadowTexts } from './texts.ts';

interface Props {
  report: ShadowReport;
  difference: NonNullable<ShadowReport['difference']>;
}

/** How the salaries differ: in words, and how many by how much. */
export function DifferencesCard({ report: { bins, currency }, difference }: Props) {
  const { formats } = useI18n();
  const t = useTexts(shadowTexts);
  const { money, signedMoney } = createFormats(formats.locale, currency);
  const { mean, meanAbsolute, p05, median, p95, same } = difference;
  const most = Math.max(...bins.map(({ count }) => count));
  const range = ({ from, to }: ShadowReport['bins'][number]) => {
    if (from === null) return to === null ? t.any : t.below(signedMoney(to));
    return to === null ? t.from(signedMoney(from)) : t.between(signedMoney(from), signedMoney(to));
  };
  return (
    <Card heading={t.differences}>
      <Stack gap="sm">
        <Text size="sm">
          {t.summary(signedMoney(mean), money(meanAbsolute))}{' '}
          {t.spread(signedMoney(p05), signedMoney(median), signedMoney(p95))} {t.same(formats.share(same))}
        </Text>
        <DataTable
          caption={t.differences}
          head={[t.difference, t.predictions, '']}
          rows={bins.map((bin) => ({
            key: String(bin.from),
            cells: [
              range(bin),
              formats.number(bin.count),
              <span key="bar" className={classes.cell} aria-hidden>
                <span className={classes.bar} style={{ width: `${(100 * bin.count) / most}%` }} />
              </span>,
            ],
          }))}
        />
      </Stack>
    </Card>
  );
}
