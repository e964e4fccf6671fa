import { type ReactNode, useMemo } from 'react';
import { createFormats } from './formats.ts';
import { I18nContext, useI18n } from './i18n-context.ts';

interface Props {
  /** ISO 4217 */
  currency: string;
  children: ReactNode;
}

/** Writes the amounts below in a currency that need not be the company's of today. */
export function InCurrency({ currency, children }: Props) {
  const i18n = useI18n();
  const inside = useMemo(
    () =>
      currency === i18n.formats.currency ? i18n : { ...i18n, formats: createFormats(i18n.formats.locale, currency) },
    [i18n, currency],
  );
  return <I18nContext value={inside}>{children}</I18nContext>;
}
