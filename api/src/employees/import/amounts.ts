import { noAmount, notNegative, otherCurrency, scientific, wholeDollars } from './cell-messages.ts';

// 45000, $45,000, 45.000, 45 000 or 45000.00: whole dollars with any thousands separator, the same throughout.
const GROUPED = /^\d{1,3}([.,'’\s])\d{3}(\1\d{3})*([.,]00?)?$/;
const PLAIN = /^\d+([.,]00?)?$/;
const CURRENCY = ['US$', 'USD', '$'];

/** A salary in whole US dollars; undefined for what is none. */
export function amountIn(text: string): number | undefined {
  const amount = withoutCurrency(text);
  if (!GROUPED.test(amount) && !PLAIN.test(amount)) return undefined;
  return Number(amount.replace(/[.,]00?$/, '').replace(/\D/g, ''));
}

const DIGIT = /\d/;
const NEGATIVE = /^[-−]|^\(.*\)$/;
const SCIENTIFIC = /^[-−]?\d[\d.,]*e[-+]?\d+$/i;
/** A sign of a currency other than the dollar's, letters, or letters before a dollar, as in MX$. */
const OTHER_CURRENCY = /[^\P{Sc}$]|\p{L}/u;
const WITH_CENTS = /[.,]\d{1,2}$/;

/** Why `amountIn` finds no amount. */
export function whyNoAmount(text: string): string {
  const amount = withoutCurrency(text);
  if (!DIGIT.test(amount)) return noAmount();
  if (SCIENTIFIC.test(amount)) return scientific();
  if (OTHER_CURRENCY.test(amount)) return otherCurrency();
  if (NEGATIVE.test(amount)) return notNegative();
  return WITH_CENTS.test(amount) ? wholeDollars() : noAmount();
}

function withoutCurrency(text: string): string {
  const before = CURRENCY.find((sign) => text.startsWith(sign)) ?? '';
  const rest = text.slice(before.length);
  const after = CURRENCY.find((sign) => rest.endsWith(sign)) ?? '';
  return rest.slice(0, rest.length - after.length).trim();
}
