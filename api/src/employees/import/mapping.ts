import { maybeWholeName, NAMES, plain } from './column-names.ts';
import { FileRefused } from './file-refused.ts';
import { IMPORT_FIELDS, type ImportError, type ImportField } from './import.schema.ts';
import { andMore, noEmailColumn, noSuchColumn, sameColumn, severalColumns, wholeName } from './import-messages.ts';

export type Mapping = Record<ImportField, string | null>;

export interface ReadMapping {
  mapping: Mapping;
  /** Errors of the whole file. */
  errors: ImportError[];
  /** Fields that an error of the whole file is about: a row is not wrong for lacking them. */
  unsettled: ImportField[];
}

/** Bounds of an error message: columns named, and characters of each name. */
const MOST_NAMED = 20;
const MOST_OF_NAME = 50;

/**
 * Maps columns to fields: as requested, else by the columns' names. Where two columns could hold a field, or one could
 * hold two fields, none is taken.
 *
 * @throws FileRefused for a requested column that does not exist
 */
export function mappingOf(header: readonly string[], asked: Partial<Mapping> = {}): ReadMapping {
  const columns = header.filter((name) => name !== '');
  const unknown = IMPORT_FIELDS.filter((field) => asked[field] != null && !columns.includes(asked[field]));
  if (unknown.length > 0) throw new FileRefused(unknown.map((field) => noColumn(field, asked[field] ?? '', columns)));
  const taken = new Set(Object.values(asked));
  const free = columns.filter((name) => !taken.has(name)).map((name) => ({ name, plain: plain(name) }));
  const read: ReadMapping = { mapping: {} as Mapping, errors: [], unsettled: [] };
  for (const field of IMPORT_FIELDS) {
    const fitting = asked[field] === undefined ? free.filter((column) => NAMES[field].includes(column.plain)) : [];
    read.mapping[field] = asked[field] ?? (fitting.length === 1 ? (fitting[0]?.name ?? null) : null);
    if (fitting.length > 1) addFileError(read, [field], severalColumns(namesOf(fitting.map(({ name }) => name))));
  }
  refuseWholeName(read, columns, asked);
  refuseSameColumn(read);
  if (read.mapping.email === null && !read.unsettled.includes('email')) {
    addFileError(read, ['email'], noEmailColumn(namesOf(columns)));
  }
  return read;
}

function refuseWholeName(read: ReadMapping, columns: string[], asked: Partial<Mapping>): void {
  const { mapping, unsettled } = read;
  if (asked.firstName !== undefined || mapping.lastName !== null || unsettled.includes('firstName')) return;
  const column = mapping.firstName ?? columns.find(maybeWholeName);
  if (column === undefined || !maybeWholeName(column)) return;
  mapping.firstName = null;
  addFileError(read, ['firstName', 'lastName'], wholeName(short(column)));
}

function refuseSameColumn(read: ReadMapping): void {
  for (const [place, field] of IMPORT_FIELDS.entries()) {
    const column = read.mapping[field];
    const other = IMPORT_FIELDS.slice(0, place).find((before) => read.mapping[before] === column);
    if (column !== null && other) addFileError(read, [field], sameColumn(short(column)));
  }
}

function addFileError(read: ReadMapping, fields: [ImportField, ...ImportField[]], message: string): void {
  read.errors.push({ line: null, field: fields[0], value: null, message });
  read.unsettled.push(...fields);
}

function noColumn(field: ImportField, name: string, columns: readonly string[]) {
  return { path: `mapping.${field}`, message: noSuchColumn(short(name), namesOf(columns)) };
}

function namesOf(columns: readonly string[]): string {
  const rest = columns.length - MOST_NAMED;
  return [...columns.slice(0, MOST_NAMED).map(short), ...(rest > 0 ? [andMore(rest)] : [])].join(', ');
}

export function short(name: string): string {
  return name.length > MOST_OF_NAME ? `${name.slice(0, MOST_OF_NAME)}…` : name;
}
