import { FORMAT, type Header, VERSION } from './backup-file.ts';
import { KNOWN } from './build-schema.ts';
import { Explained } from './explain.ts';
import { messages } from './messages.ts';

/** Of a table, a column or a migration. What is no such name is never shown: it might be written for the terminal. */
const NAME = /^[A-Za-z_]\w{0,62}$/;

/**
 * The first line, believed in nothing.
 *
 * @throws Explained when it is no header, or not one that this code could have written
 */
export function readHeader(file: string, line: Buffer | undefined): Header {
  const header = parse(line);
  if (header?.format !== FORMAT) throw new Explained(messages.notABackup(file));
  if (typeof header.version === 'number' && header.version > VERSION) throw new Explained(messages.newerFormat(file));
  for (const [part, isGood] of Object.entries(PARTS) as [keyof typeof PARTS, (value: unknown) => boolean][]) {
    if (!isGood(header[part])) throw new Explained(messages.badHeader(file, part, messages.headerParts[part]));
  }
  const { format, version, createdAt, migrations, tables } = header as unknown as Header;
  checkMigrations(file, migrations);
  return { format, version, createdAt, migrations, tables };
}

function parse(line: Buffer | undefined): Record<string, unknown> | undefined {
  try {
    return JSON.parse(`${line}`) ?? undefined;
  } catch {
    return undefined;
  }
}

const isName = (value: unknown) => typeof value === 'string' && NAME.test(value);
const areNames = (value: unknown) => Array.isArray(value) && value.every(isName);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

const PARTS = {
  version: (value: unknown) => value === VERSION,
  createdAt: (value: unknown) => typeof value === 'string' && isMoment(value),
  migrations: areNames,
  tables: (value: unknown) => Array.isArray(value) && value.every(isTable),
};

function isTable(value: unknown): boolean {
  const { name, columns, rows } = Object(value) as Record<string, unknown>;
  return isName(name) && areNames(columns) && isCount(rows);
}

function isMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

/** A schema is one that some version had: all migrations up to one of them, in their order. */
function checkMigrations(file: string, names: string[]): void {
  const newer = names.find((name) => !KNOWN.includes(name));
  if (newer) throw new Explained(messages.newerSchema(newer));
  if (names.some((name, index) => name !== KNOWN[index])) {
    throw new Explained(messages.badHeader(file, 'migrations', messages.headerParts.migrations));
  }
}
