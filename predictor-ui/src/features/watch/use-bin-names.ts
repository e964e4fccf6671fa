import type { Drift } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { isMoney } from '../../shared/model/feature-value.ts';
import { driftTexts } from './drift-texts.ts';

type Bin = Drift['bins'][number];

/** What a bin of a feature is called: `$39,000 to below $43,600`, `Analyst`. */
export function useBinNames() {
  const { formats, language } = useI18n();
  const t = useTexts(driftTexts);
  return ({ kind, from, to, value, label }: Bin, unit: string | null): string => {
    const amount = isMoney(unit) ? formats.money : formats.roughly;
    if (kind === 'category') return label?.[language] ?? value ?? '';
    if (kind !== 'range') return t[kind];
    if (from === null) return to === null ? '' : t.under(amount(to));
    return to === null ? t.from(amount(from)) : t.between(amount(from), amount(to));
  };
}
