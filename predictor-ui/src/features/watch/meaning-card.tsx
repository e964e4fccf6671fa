import { Text } from '@mantine/core';
import type { Watch } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import classes from './error-card.module.css';
import { meaningTexts } from './meaning-texts.ts';

/** What the lights follow, and what they do not say. */
export function MeaningCard({ watch: { thresholds, error } }: { watch: Watch }) {
  const { formats } = useI18n();
  const t = useTexts(meaningTexts);
  const { psi, error: times, coverage } = thresholds;
  const { fine, number } = formats;
  const points = (share: number) => number(Math.round(share * 100));
  return (
    <Card heading={t.title}>
      <ul>
        {[
          t.drift(fine(psi.amber), fine(psi.red)),
          t.fewest,
          t.p,
          t.error(fine(times.amber), fine(times.red), number(error.fewest)),
          t.coverage(points(coverage.amber), points(coverage.red)),
          t.whole,
        ].map((text) => (
          <Text key={text} component="li" size="sm" maw="70ch" mb={4}>
            {text}
          </Text>
        ))}
      </ul>
      <h3 className={classes.heading}>{t.not}</h3>
      <ul>
        {t.limits.map((text) => (
          <Text key={text} component="li" size="sm" maw="70ch" mb={4}>
            {text}
          </Text>
        ))}
      </ul>
    </Card>
  );
}
