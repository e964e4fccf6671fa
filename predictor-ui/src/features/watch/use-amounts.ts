import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { isMoney } from '../../shared/model/feature-value.ts';

/** How amounts of a unit are written. */
export function useAmounts(unit: string | null) {
  const { formats } = useI18n();
  return isMoney(unit)
    ? { plain: formats.money, signed: formats.signedMoney }
    : { plain: formats.roughly, signed: formats.roughly };
}

export type Amounts = ReturnType<typeof useAmounts>;
