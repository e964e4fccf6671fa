import { Text } from '@mantine/core';
import type { Watch } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { Light } from './light.tsx';
import classes from './summary-card.module.css';
import { summaryText } from './summary-text.ts';
import { watchTexts } from './texts.ts';

/** The light of all, in sentences that name what it is due to, and what it says nothing of. */
export function SummaryCard({ watch }: { watch: Watch }) {
  const { formats, language } = useI18n();
  const t = useTexts(watchTexts);
  const { light, predictions, version, to } = watch;
  const { stored, counted, sampled } = predictions;
  return (
    <Card label={t.now}>
      <p className={classes.now}>
        <Light light={light} /> {t.lights[light]}
      </p>
      {summaryText(watch, language, formats.locale).map((sentence) => (
        <p key={sentence} className={classes.sentence}>
          {sentence}
        </p>
      ))}
      <Text size="sm" c="dimmed">
        {t.counted(formats.number(stored), version, formats.moment(to))}
        {counted < stored && ` · ${(sampled ? t.sample : t.leftOut)(formats.number(counted))}`}
      </Text>
    </Card>
  );
}
