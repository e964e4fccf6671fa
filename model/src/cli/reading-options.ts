import { InputError } from '../messages/input-error.ts';
import { DELIMITERS, type Delimiter } from '../table/delimiter.ts';
import type { Decimal } from '../table/number-format.ts';

/** How a file's numbers are written; null where that is to be found out. @throws InputError for another sign */
export function decimalIn({ decimal }: { decimal?: string }): Decimal | null {
  if (decimal === undefined || decimal === '.' || decimal === ',') return decimal ?? null;
  throw new InputError((m) => m.badDecimal(decimal));
}

/** What divides a file's columns, null where that is to be found out. A tab is hard to type in a shell. @throws InputError */
export function delimiterIn({ delimiter }: { delimiter?: string }): Delimiter | null {
  if (delimiter === undefined) return null;
  const sign = ['tab', '\\t'].includes(delimiter.toLowerCase()) ? '\t' : delimiter;
  const known = DELIMITERS.find((one) => one === sign);
  if (known === undefined) throw new InputError((m) => m.badDelimiter(delimiter));
  return known;
}
