import { FORMAT, type Header, VERSION } from './backup-file.ts';
import { KNOWN } from './build-schema.ts';
import { Explained } from './explain.ts';
import { messages } from './messages.ts';

/** A valid name of a table, column or migration. Anything else is never printed: it could contain escape sequences. */
const NAME = /^[A-Za-z_]\w{0,62}$/;

/**
 * Parses the first line, which is not trusted.
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
  const { format, version, createdAt, migrations, tables, photos = 0 } = header as unknown as Header;
  checkMigrations(file, migrations);
  return { format, version, createdAt, migrations, tables, photos: version === 1 ? 0 : photos };
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
  version: (value: unknown) => value === 1 || value === VERSION,
  createdAt: (value: unknown) => typeof value === 'string' && isMoment(value),
  migrations: areNames,
  tables: (value: unknown) => Array.isArray(value) && value.every(isTable),
  photos: (value: unknown) => value === undefined || isCount(value),
};

function isTable(value: unknown): boolean {
  const { name, columns, rows } = Object(value) as Record<string, unknown>;
  return isName(name) && areNames(columns) && isCount(rows);
}

function isMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

/** The migrations have to be those of some version: all up to one of them, in order. */
function checkMigrations(file: string, names: string[]): void {
  const newer = names.find((name) => !KNOWN.includes(name));
  if (newer) throw new Explained(messages.newerSchema(newer));
  if (names.some((name, index) => name !== KNOWN[index])) {
    throw new Explained(messages.badHeader(file, 'migrations', messages.headerParts.migrations));
  }
}
