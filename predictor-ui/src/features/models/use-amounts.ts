import { createFormats } from '../../shared/i18n/formats.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { isMoney } from '../../shared/model/feature-value.ts';

/** Writes what a model is wrong by in the unit of its target; a signed one is a difference. */
export function useAmounts() {
  const { formats } = useI18n();
  return (unit: string | null, signed = false) => {
    if (!isMoney(unit)) return formats.roughly;
    const own = createFormats(formats.locale, unit?.slice(0, 3));
    return signed ? own.signedMoney : own.money;
  };
}
