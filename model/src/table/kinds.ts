import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../messages/input-error.ts';
import { isMissingNumber } from './missing.ts';

/** A column's kind as given in `--kinds`; `values` in ascending order. */
export type GivenKind = { kind: 'numeric' } | { kind: 'categorical' } | { kind: 'ordinal'; values: string[] };

/** A column with more distinct values is an identifier or free text. */
export const MOST_CATEGORIES = 100;

const ORDINAL = '=ordinal:';

/** A list on the command line: separated by commas, in double quotes what has a comma in it. */
export function parseList(text: string): string[] {
  try {
    const [list, ...more] = parse(text, { trim: true, relax_column_count: true }) as string[][];
    if (list !== undefined && more.length === 0) return list;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  throw new InputError((m) => m.badList(text));
}

/**
 * Reads `--kinds`: `age=numeric,team=categorical,size=ordinal:Small<Medium<Large`; with a comma in it
 * `"area, m2=numeric",team=categorical`. Throws an InputError on anything else.
 */
export function parseKinds(text: string): Map<string, GivenKind> {
  const kinds = new Map<string, GivenKind>();
  for (const part of parseList(text)) {
    const [name, kind] = parseKind(part) ?? [];
    if (!name || !kind) throw new InputError((m) => m.badKind(part));
    kinds.set(name, kind);
  }
  return kinds;
}

/** A name may have an = in it, and so may the values of an order. Null unless it is a kind. */
function parseKind(part: string): [name: string, kind: GivenKind] | null {
  for (const kind of ['numeric', 'categorical'] as const)
    if (part.endsWith(`=${kind}`)) return [part.slice(0, -kind.length - 1).trim(), { kind }];
  const end = part.indexOf(ORDINAL);
  if (end < 0) return null;
  const values = part
    .slice(end + ORDINAL.length)
    .split('<')
    .map((value) => value.trim());
  const isOrder = values.length >= 2 && new Set(values).size === values.length && !values.includes('');
  return isOrder ? [part.slice(0, end).trim(), { kind: 'ordinal', values }] : null;
}

/** Whether so many different texts in so many rows are too many to be categories. */
export const tooMany = (different: number, rows: number): boolean => different > Math.min(MOST_CATEGORIES, rows / 2);

/** Whether the cell is empty, or says in a column of numbers that there is none. */
export const isMissing = (cell: string, kind: GivenKind['kind']): boolean =>
  kind === 'numeric' ? isMissingNumber(cell) : cell === '';
