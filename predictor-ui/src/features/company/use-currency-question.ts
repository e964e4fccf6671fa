import type { Company } from '../../generated/types.gen.ts';
import type { Question } from '../../shared/forms/use-api-form.ts';
import { currencyName } from '../../shared/i18n/currency-name.ts';
import { createFormats } from '../../shared/i18n/formats.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { currencyOf } from '../../shared/model/currency-of.ts';
import { useActiveModel } from '../../shared/model/use-active-model.ts';
import type { Settings } from './company-settings.ts';
import { companyTexts } from './texts.ts';

const EXAMPLE = 45_000;

/** Asked before the currency changes: what that does to amounts and to predictions. */
export function useCurrencyQuestion() {
  const { formats, language } = useI18n();
  const t = useTexts(companyTexts);
  const manifest = useActiveModel().data?.manifest;
  const own = manifest && currencyOf(manifest);
  return ({ currency }: Settings, before: Company): Question | undefined => {
    if (currency === before.currency) return undefined;
    const written = (code: string) => createFormats(formats.locale, code).money(EXAMPLE);
    const texts = [t.notConverted(written(before.currency), written(currency))];
    const name = currencyName(currency, language);
    if (own === undefined) texts.push(t.maybeOtherCurrency(name));
    else if (own !== currency) texts.push(t.otherCurrency(currencyName(own, language), name));
    return { field: 'currency', text: texts.join(' ') };
  };
}
