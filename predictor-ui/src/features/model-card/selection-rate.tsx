import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { TwoLines } from '../../shared/ui/two-lines.tsx';
import { Around } from './around.tsx';
import { fairnessTexts } from './fairness-texts.ts';

interface Props {
  rate: { share: number; ratio: number; low: number; high: number } | null;
  /** Ratios below stand out. */
  line: number;
}

/** A group's share of large raises, and below it the ratio to the group with the largest. */
export function SelectionRate({ rate, line }: Props) {
  const { formats } = useI18n();
  const t = useTexts(fairnessTexts);
  if (rate === null) return t.few;
  const { share, ratio, low, high } = rate;
  return (
    <TwoLines
      first={formats.share(share)}
      second={ratio === 1 ? t.reference : <Around value={ratio} low={low} high={high} />}
      {...(ratio < line && { colour: 'var(--mantine-color-error)' })}
    />
  );
}
