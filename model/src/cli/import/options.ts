import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../../messages/input-error.ts';
import type { Delimiter } from '../../table/delimiter.ts';
import { type GivenKind, parseKinds, parseList } from '../../table/kinds.ts';
import type { Decimal } from '../../table/number-format.ts';
import { decimalIn, delimiterIn } from '../reading-options.ts';
import { FIELDS, type Field, type Meaning } from './fields.ts';

export interface ImportOptions {
  onnx: string;
  data: string;
  target: string;
  unit: string;
  /** Rows that the model has not seen; null without such a file. */
  test: string | null;
  /** Whether it has seen none of `data` either. */
  unseen: boolean;
  /** The columns of a table in their order; null where the graph names its inputs. */
  features: string[] | null;
  meanings: Map<string, Meaning>;
  kinds: Map<string, GivenKind>;
  output: string | null;
  algorithm: string | null;
  name: string;
  out: string;
  reading: { decimal: Decimal | null; delimiter: Delimiter | null; encoding: string | null };
}

const NEEDED = ['data', 'target', 'unit'] as const;
const MORE = [
  ...['test', 'features', 'employee', 'target-level', 'rating', 'kinds', 'output', 'algorithm', 'name', 'out'],
  ...['decimal', 'delimiter', 'encoding'],
] as const;
const UNSEEN = 'unseen';

type Given = Partial<Record<string, string>>;

/**
 * Reads the command line of `npm run model:import`.
 * @param base the folder that relative paths start from
 * @returns 'help' when that is asked for. Throws an InputError for everything else that is no complete command.
 */
export function readImportOptions(args: string[], base: string): ImportOptions | 'help' {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  const { given, files, unseen } = readArguments(args);
  const [file, second] = files;
  if (file === undefined) throw new InputError((m) => m.importNeedsFile);
  if (second !== undefined) throw new InputError((m) => m.importOneFile(second));
  const { data, target, unit } = given;
  if (data === undefined || target === undefined || unit === undefined) {
    const missing = NEEDED.find((name) => given[name] === undefined) ?? 'data';
    throw new InputError((m) => m.importNeeds(missing));
  }
  checkUnit(unit);
  if (unseen && given.test !== undefined) throw new InputError((m) => m.importBothUnseen);
  const path = (name: string) => existing(resolve(base, name));
  const onnx = path(file);
  const name = given.name ?? nameFrom(onnx);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new InputError((m) => m.badName(name));
  return {
    ...{ onnx, target, unit, unseen, name },
    data: path(data),
    test: given.test === undefined ? null : path(given.test),
    features: given.features === undefined ? null : parseList(given.features),
    meanings: meaningsOf(given),
    kinds: given.kinds === undefined ? new Map() : parseKinds(given.kinds),
    output: given.output ?? null,
    algorithm: given.algorithm ?? null,
    out: resolve(base, given.out ?? name),
    reading: { decimal: decimalIn(given), delimiter: delimiterIn(given), encoding: given.encoding ?? null },
  };
}

function existing(path: string): string {
  if (!existsSync(path)) throw new InputError((m) => m.importNoFile(path));
  return path;
}

function checkUnit(unit: string): void {
  const [, code = ''] = /^([A-Z]{3})\/year$/.exec(unit) ?? [];
  if (!Intl.supportedValuesOf('currency').includes(code)) throw new InputError((m) => m.importBadUnit(unit));
}

function meaningsOf(given: Given): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const add = (column: string, meaning: Meaning) => {
    if (meanings.has(column)) throw new InputError((m) => m.importSourceTwice(column));
    meanings.set(column, meaning);
  };
  const taken = new Set<Field>();
  for (const part of given.employee === undefined ? [] : parseList(given.employee)) {
    const at = part.lastIndexOf('=');
    const [column, word] = [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    const field = FIELDS.find((one) => one === word);
    if (at <= 0 || field === undefined || taken.has(field)) throw new InputError((m) => m.importBadField(part, FIELDS));
    taken.add(field);
    add(column, field);
  }
  if (given['target-level'] !== undefined) add(given['target-level'], 'target');
  if (given.rating !== undefined) add(given.rating, 'rating');
  return meanings;
}

function readArguments(args: string[]): { given: Given; files: string[]; unseen: boolean } {
  const names: readonly string[] = [...NEEDED, ...MORE];
  const options = {
    ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    [UNSEEN]: { type: 'boolean' as const },
  };
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const given: Given = {};
  const files: string[] = [];
  let unseen = false;
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    if (name === UNSEEN) {
      if (value !== undefined) throw new InputError((m) => m.takesNoValue(UNSEEN));
      unseen = true;
      continue;
    }
    if (!names.includes(name)) throw new InputError((m) => m.importUnknownOption(token.rawName, [...names, UNSEEN]));
    if (value === undefined || value === '' || value.startsWith('--'))
      throw new InputError((m) => m.importNeedsValue(name));
    if (given[name] !== undefined) throw new InputError((m) => m.importTwice(name));
    given[name] = value;
  }
  return { given, files, unseen };
}

/** `Mi modelo.onnx` → `mi-modelo` */
function nameFrom(path: string): string {
  const plain = basename(path, extname(path)).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'model';
}
