import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Messages } from '../../src/messages/en.ts';
import { InputError } from '../../src/messages/input-error.ts';
import { Random } from '../../src/random.ts';
import { type AnyTableOptions, anyTable } from '../../src/table/any-table.ts';
import { findingsOf } from '../../src/table/findings/find.ts';
import type { Table } from '../../src/table/table.ts';

type Cell = string | number;
export type Columns = Record<string, Cell[]>;

/** A table that nothing is wrong with: years, team and rating of people, and their salary. */
export function people(count: number, seed = 1): Columns & { salary: number[]; years: number[] } {
  const random = new Random(seed, 'people');
  const every = <T>(make: (row: number) => T) => Array.from({ length: count }, (_, row) => make(row));
  const years = every(() => random.integer(0, 300) / 10);
  const team = every((row) => ['Dev', 'Sales', 'Semi-senior ops'][row % 3] as string);
  const rating = every(() => random.integer(1, 5));
  const salary = years.map((year, row) =>
    Math.round(30_000 + 1_500 * year + 2_000 * (rating[row] as number) + random.normal(0, 4_000)),
  );
  return { years, team, rating, salary };
}

/** These columns as a file's text. */
export function csvOf(columns: Columns, delimiter = ','): string {
  const rows = Array.from({ length: Object.values(columns)[0]?.length ?? 0 }, (_, row) =>
    Object.values(columns).map((cells) => cells[row]),
  );
  return stringify([Object.keys(columns), ...rows], { delimiter });
}

export interface Survey {
  table: Table | null;
  /** Names of the messages that were found, sorted. */
  refuse: string[];
  warn: string[];
  /** Name of the message that reading ended with. */
  error: string | null;
  /** That message in English. */
  sentence: string | null;
}

// Each message says its own name, so that a test does not depend on its wording.
export const names = new Proxy({}, { get: (_, name) => () => String(name) }) as Messages;

/** What is said of a file, by the names of the messages. */
export function survey(file: string | Uint8Array, options: Partial<AnyTableOptions> = {}): Survey {
  const folder = mkdtempSync(join(tmpdir(), 'aumento-survey-'));
  try {
    const path = join(folder, 'table.csv');
    writeFileSync(path, file);
    const table = anyTable({ path, target: 'salary', features: null, kinds: new Map(), ...options });
    const findings = findingsOf(table);
    const of = (severity: string) => [
      ...new Set(findings.filter((finding) => finding.severity === severity).map(({ say }) => say(names))),
    ];
    return { table, refuse: of('refuse').sort(), warn: of('warn').sort(), error: null, sentence: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { table: null, refuse: [], warn: [], error: error.say(names), sentence: error.message };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
