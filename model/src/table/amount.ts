import { type Decimal, parseNumber } from './number-format.ts';

/** A cell such as `$1,200`, `1.200 €`, `54 %`, `-3 kg` or `(1,200)`, divided. */
export interface Amount {
  /** The number as written, its sign in front. */
  text: string;
  unit: string;
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const SIGN = /[+−-]/g;
/** `80 m2`, `3 cm3`: what keyboards have in place of ² and ³. */
const POWER = /(?<=[\d\s](?:[cdkm]?m|ft|in|yd|mi))\^?[23]$/i;

/** Divides a cell into number and unit; null where it is no number with a unit around it. */
export function amountOf(written: string): Amount | null {
  if (/^-?[\d.,]*\d$/.test(written)) return { text: written, unit: '' };
  const cell = written.replace(POWER, (power) => (power.endsWith('2') ? '²' : '³'));
  const first = cell.search(/[.,]?\d/);
  if (first < 0) return null;
  const last = cell.search(/\d[.,]?\D*$/);
  const end = last + (/[.,]/.test(cell[last + 1] ?? '') ? 2 : 1);
  const [before, number, after] = [cell.slice(0, first).trim(), cell.slice(first, end), cell.slice(end).trim()];
  const accounting = before.startsWith('(') && after.endsWith(')');
  const [left, right] = accounting ? [before.slice(1), after.slice(0, -1).trim()] : [before, after];
  const signs = left.match(SIGN) ?? [];
  const prefix = left.replace(SIGN, '').trim();
  if (signs.length > 1 || (prefix !== '' && !isCurrency(prefix)) || (right !== '' && !isUnit(right))) return null;
  const negative = accounting !== (signs.length === 1 && signs[0] !== '+');
  return { text: (negative ? '-' : '') + number, unit: [prefix, right].filter(Boolean).join(' ') };
}

/** `$`, `US$`, `COP`, `COP $`, `S/` of Peru, `Bs.` of Bolivia */
export function isCurrency(text: string): boolean {
  return /^(?:[A-Z]{0,3}\s?\p{Sc}|S\/\.?|Bs\.?)$/u.test(text) || CURRENCIES.has(text.toUpperCase());
}

const isUnit = (text: string) => isCurrency(text) || /^(?:[%‰]|[\p{L}°][\p{L}°²³/.%$€]{0,14})$/u.test(text);

/** The number of a cell, whatever its unit, or null. */
export function numberOf(cell: string, decimal: Decimal): number | null {
  const amount = amountOf(cell);
  return amount && parseNumber(amount.text, decimal);
}
