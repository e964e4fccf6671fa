import { currencyTitle } from '../../shared/i18n/currency-name.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';

/** Every currency by its name in the user's language. @param current is among them, even if this browser knows it not */
export function useCurrencies(current: string): { value: string; label: string }[] {
  const { language } = useI18n();
  return [...new Set([...Intl.supportedValuesOf('currency'), current])]
    .map((value) => ({ value, label: currencyTitle(value, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
