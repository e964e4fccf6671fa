import { currencySigns } from '../../i18n/currency.ts';
import { noAmount, notNegative, otherCurrency, scientific, wholeUnits } from './cell-messages.ts';

// 45000, $45,000, 45.000, 45 000 or 45000.00: whole units with any thousands separator, the same throughout.
const GROUPED = /^\d{1,3}([.,'’\s])\d{3}(\1\d{3})*([.,]00?)?$/;
const PLAIN = /^\d+([.,]00?)?$/;

/** A salary in whole units of the company's currency; undefined for what is none. */
export function amountIn(text: string, currency: string): number | undefined {
  const amount = withoutCurrency(text, currency);
  if (!GROUPED.test(amount) && !PLAIN.test(amount)) return undefined;
  return Number(amount.replace(/[.,]00?$/, '').replace(/\D/g, ''));
}

const DIGIT = /\d/;
const NEGATIVE = /^[-−]|^\(.*\)$/;
const SCIENTIFIC = /^[-−]?\d[\d.,]*e[-+]?\d+$/i;
/** A sign that is not the currency's own, or letters, as in MX$. */
const OTHER_CURRENCY = /\p{Sc}|\p{L}/u;
const WITH_CENTS = /[.,]\d{1,2}$/;

/** Why `amountIn` finds no amount. */
export function whyNoAmount(text: string, currency: string): string {
  const amount = withoutCurrency(text, currency);
  if (!DIGIT.test(amount)) return noAmount(currency);
  if (SCIENTIFIC.test(amount)) return scientific();
  if (OTHER_CURRENCY.test(amount)) return otherCurrency(currency);
  if (NEGATIVE.test(amount)) return notNegative();
  return WITH_CENTS.test(amount) ? wholeUnits(currency) : noAmount(currency);
}

function withoutCurrency(text: string, currency: string): string {
  const signs = currencySigns(currency);
  const before = signs.find((sign) => text.startsWith(sign)) ?? '';
  const rest = text.slice(before.length);
  const after = signs.find((sign) => rest.endsWith(sign)) ?? '';
  return rest.slice(0, rest.length - after.length).trim();
}
