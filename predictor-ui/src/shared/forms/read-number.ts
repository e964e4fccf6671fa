/** What may stand around an amount, such as the page's own `US$`: the currency's signs in either language. */
export type Signs = readonly string[];

// The second way is India's: 5,40,000.
const GROUPED = /^[1-9]\d{0,2}(?:([.,'’ ])\d{3})(?:\1\d{3})*|^[1-9]\d?(?:(,)\d\d)+,\d{3}/;

/**
 * A whole number as people write it in either language, grouped or not, with its currency: 54000, 54.000, 54,000.00,
 * US$ 54 000.
 *
 * @returns undefined for anything else
 */
export function readWhole(text: string, signs: Signs): number | undefined {
  const bare = withoutCurrency(text, signs);
  const [grouped, three, two] = GROUPED.exec(bare) ?? [];
  const mark = three ?? two;
  const whole = grouped ?? /^\d+/.exec(bare)?.[0];
  if (whole === undefined) return undefined;
  const rest = bare.slice(whole.length);
  // No cents, or none to speak of; their mark is not the one between the groups.
  if (rest !== '' && (!/^[.,]0{1,2}$/.test(rest) || rest[0] === mark)) return undefined;
  return Number(whole.replaceAll(/\D/g, ''));
}

/**
 * A number with decimals. A mark that could be both, as in 1.500, is what it is in the language.
 *
 * @param decimal the language's decimal mark
 * @returns undefined for what is no number
 */
export function readDecimal(text: string, decimal: '.' | ',', signs: Signs): number | undefined {
  const bare = withoutCurrency(text, signs);
  const [, sign = '', amount = ''] = /^([-−]?)(.*)$/.exec(bare) ?? [];
  const [grouped, three, two] = GROUPED.exec(amount) ?? [];
  const mark = three ?? two;
  const isGrouped = grouped !== undefined && mark !== decimal;
  const plain = isGrouped ? grouped.replaceAll(/\D/g, '') + amount.slice(grouped.length) : amount;
  const rest = isGrouped ? amount.slice(grouped.length) : '';
  if (!/^\d+(?:[.,]\d+)?$/.test(plain) || (isGrouped && rest[0] === mark)) return undefined;
  return Number(`${sign && '-'}${plain.replace(',', '.')}`);
}

/** @param signs the longest first */
function withoutCurrency(text: string, signs: Signs): string {
  const bare = text.replaceAll(/\s/g, ' ').trim();
  const upper = bare.toUpperCase();
  const before = signs.find((sign) => upper.startsWith(sign))?.length ?? 0;
  const after = signs.find((sign) => upper.endsWith(sign))?.length ?? 0;
  return bare.slice(before, after ? -after : undefined).trim();
}
