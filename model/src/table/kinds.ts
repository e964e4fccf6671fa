import { InputError } from '../messages/input-error.ts';
import { parseNumber } from './numbers.ts';

/** A column's kind as given in `--kinds`; `values` in ascending order. */
export type GivenKind = { kind: 'numeric' } | { kind: 'categorical' } | { kind: 'ordinal'; values: string[] };

/** A column with more distinct values is an identifier or free text. */
export const MOST_CATEGORIES = 100;

/** Missing values of a numeric column; among categories they may be names. */
const NOTHING = /^(na|n\/a|nan|null|none|-)$/i;

/**
 * Reads `--kinds`: `age=numeric,team=categorical,size=ordinal:Small<Medium<Large`.
 * Throws an InputError on anything else.
 */
export function parseKinds(text: string): Map<string, GivenKind> {
  const kinds = new Map<string, GivenKind>();
  for (const part of text.split(',')) {
    const [, name, kind, list] = /^([^=]+)=(numeric|categorical|ordinal)(?::(.*))?$/.exec(part.trim()) ?? [];
    const values = list?.split('<').map((value) => value.trim()) ?? [];
    const ordered = kind === 'ordinal';
    const wellOrdered = values.length >= 2 && new Set(values).size === values.length && !values.includes('');
    if (name === undefined || (list !== undefined) !== ordered || (ordered && !wellOrdered)) {
      throw new InputError((m) => m.badKind(part));
    }
    kinds.set(name.trim(), ordered ? { kind, values } : { kind: kind === 'numeric' ? 'numeric' : 'categorical' });
  }
  return kinds;
}

/** Numeric when every non-empty cell is a number, categorical otherwise. */
export function inferKind(cells: readonly string[], decimalComma: boolean): GivenKind {
  const said = cells.filter((cell) => cell !== '' && !NOTHING.test(cell));
  const numeric = said.length > 0 && said.every((cell) => parseNumber(cell, decimalComma) !== null);
  return { kind: numeric ? 'numeric' : 'categorical' };
}

/** Whether the cell is empty. */
export const isMissing = (cell: string, kind: GivenKind['kind']): boolean =>
  cell === '' || (kind === 'numeric' && NOTHING.test(cell));
