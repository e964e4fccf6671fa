import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '../messages/input-error.ts';
import { ARTIFACTS } from '../paths.ts';
import type { AnyTableOptions } from '../table/any-table.ts';
import { parseKinds, parseList } from '../table/kinds.ts';
import { decimalIn, delimiterIn } from './reading-options.ts';

export interface TrainOptions {
  name: string;
  out: string;
  /** The table to train on; null is the company's salary reviews. */
  table: AnyTableOptions | null;
  /** Who answers for a model of these; null if it was not said. */
  owner: string | null;
  /** Where these are; null is db/init. */
  salary: SalaryFiles | null;
  /** Whether to train in spite of what is wrong with the data, or where no model is better than the mean. */
  anyway: boolean;
  /** Whether to say what is done as lines of JSON, for the program that started this one, instead of to a person. */
  json: boolean;
  /** The model that the new one is to be compared with; null for none. */
  comparison: ComparisonFiles | null;
}

export interface ComparisonFiles {
  /** Beside it lies its ONNX file. */
  manifest: string;
  /** The ids of the reviews that it has not seen, one a line. */
  unseen: string;
}

export interface SalaryFiles {
  employees: string;
  reviews: string;
  /** What is paid in, ISO 4217. */
  currency: string;
}

/** Options that describe another table than the salary reviews. */
const OF_TABLE = ['target', 'features', 'kinds', 'decimal', 'delimiter', 'encoding', 'name'] as const;
const COMPARISON = ['compare-with', 'unseen'] as const;
const NAMES = [
  ...(['data', ...OF_TABLE, 'out', 'employees', 'reviews', 'currency', 'owner'] as const),
  ...COMPARISON,
  'progress',
] as const;
type Name = (typeof NAMES)[number];
const ANYWAY = 'anyway';

/**
 * Reads the command line of `npm run model:train`.
 * @param base the folder that relative paths start from
 * @returns 'help' when that is asked for. Throws an InputError on unknown options and invalid combinations.
 */
export function readOptions(args: string[], base: string): TrainOptions | 'help' {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  const { given, anyway } = readArguments(args);
  const { data, target } = given;
  const out = given.out === undefined ? ARTIFACTS : resolve(base, given.out);
  if (given.progress !== undefined && given.progress !== 'json')
    throw new InputError((m) => m.badProgress(`${given.progress}`));
  const json = given.progress === 'json';
  if (data === undefined) {
    const orphan = OF_TABLE.find((name) => given[name] !== undefined);
    if (orphan !== undefined) throw new InputError((m) => m.needsData(orphan));
    const salary = salaryFiles(given, base);
    if (salary === null && given.owner !== undefined) throw new InputError((m) => m.ownerOfWhat);
    if (salary === null && given.currency !== undefined) throw new InputError((m) => m.currencyOfWhat);
    const comparison = comparisonFiles(given, base, salary);
    return { name: 'salary', out, table: null, salary, owner: given.owner ?? null, anyway, json, comparison };
  }
  if (given.owner !== undefined) throw new InputError((m) => m.ownerOfWhat);
  if (given.currency !== undefined) throw new InputError((m) => m.currencyOfWhat);
  comparisonFiles(given, base, null);
  if (given.employees ?? given.reviews) throw new InputError((m) => m.eitherTable);
  const path = resolve(base, data);
  if (!existsSync(path)) throw new InputError((m) => m.noSuchFile(path));
  if (target === undefined) throw new InputError((m) => m.needsTarget);
  const name = given.name ?? nameFrom(path);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new InputError((m) => m.badName(name));
  // A model of another table must not overwrite the product's own, which has a contract with the API, by accident.
  if (name === 'salary' && out === ARTIFACTS) throw new InputError((m) => m.nameTaken(name));
  const features = given.features === undefined ? null : parseList(given.features);
  const kinds = given.kinds === undefined ? new Map() : parseKinds(given.kinds);
  const reading = { decimal: decimalIn(given), delimiter: delimiterIn(given), encoding: given.encoding ?? null };
  const read = { path, target, features, kinds, ...reading };
  return { name, out, table: read, salary: null, owner: null, anyway, json, comparison: null };
}

type Given = Partial<Record<Name, string>>;

/** The API's export in place of db/init: both files and an output folder, or none of them. */
function salaryFiles({ employees, reviews, out, currency = 'USD' }: Given, base: string): SalaryFiles | null {
  if (employees === undefined && reviews === undefined) return null;
  // The committed model is trained on db/init; another must not overwrite it by accident.
  if (employees === undefined || reviews === undefined || out === undefined) throw new InputError((m) => m.needsBoth);
  if (!Intl.supportedValuesOf('currency').includes(currency)) throw new InputError((m) => m.badCurrency(currency));
  const files = { employees: resolve(base, employees), reviews: resolve(base, reviews) };
  const missing = Object.values(files).find((file) => !existsSync(file));
  if (missing !== undefined) throw new InputError((m) => m.noSuchSalaryFile(missing));
  return { ...files, currency };
}

/** Both of --compare-with and --unseen, with a company's own reviews, or neither. */
function comparisonFiles(given: Given, base: string, salary: SalaryFiles | null): ComparisonFiles | null {
  const { 'compare-with': manifest, unseen } = given;
  if (manifest === undefined && unseen === undefined) return null;
  if (manifest === undefined || unseen === undefined || salary === null) throw new InputError((m) => m.needsComparison);
  const files = { manifest: resolve(base, manifest), unseen: resolve(base, unseen) };
  const missing = Object.values(files).find((file) => !existsSync(file));
  if (missing !== undefined) throw new InputError((m) => m.noSuchFile(missing));
  return files;
}

function readArguments(args: string[]): { given: Given; anyway: boolean } {
  const strings = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]));
  const options = { ...strings, [ANYWAY]: { type: 'boolean' as const } };
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const given: Given = {};
  let anyway = false;
  for (const token of tokens) {
    if (token.kind === 'positional') throw new InputError((m) => m.unexpectedArgument(token.value));
    if (token.kind !== 'option') continue;
    if (token.name === ANYWAY) {
      if (token.value !== undefined) throw new InputError((m) => m.takesNoValue(ANYWAY));
      anyway = true;
      continue;
    }
    const name = NAMES.find((known) => known === token.name);
    if (name === undefined) throw new InputError((m) => m.unknownOption(token.rawName, [...NAMES, ANYWAY]));
    const { value } = token;
    if (value === undefined || value === '' || value.startsWith('--')) throw new InputError((m) => m.needsValue(name));
    given[name] = value;
  }
  return { given, anyway };
}

/** `Ventas 2025.csv` → `ventas-2025` */
function nameFrom(path: string): string {
  const plain = basename(path, extname(path)).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'model';
}
