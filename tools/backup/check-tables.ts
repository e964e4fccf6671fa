import { Explained } from './explain.ts';
import { messages } from './messages.ts';
import { isKept, type Table } from './tables.ts';

/** Has the one row that its migration adds, without which the API answers nothing. */
const COMPANY = 'company';

/**
 * Compares what a header says with the tables that the schema really has: each once, with its columns and no others.
 *
 * @throws Explained with what was given and what is allowed
 */
export function checkTables(file: string, given: Table[], known: Table[]): void {
  const names = given.map(({ name }) => name);
  const allowed = known.map(({ name }) => name).join(', ');
  for (const [index, { name, columns, rows }] of given.entries()) {
    const table = known.find((one) => one.name === name);
    if (!table) throw new Explained(messages.unknownTable(file, name, allowed));
    if (names.indexOf(name) !== index) throw new Explained(messages.tableTwice(file, name));
    const same = columns.toSorted().join() === table.columns.toSorted().join();
    if (!same) throw new Explained(messages.otherColumns(file, name, columns.join(', '), table.columns.join(', ')));
    if (name === COMPANY && rows !== 1) throw new Explained(messages.oneRow(file, name, rows));
  }
  const missing = known.find((table) => isKept(table) && !names.includes(table.name));
  if (missing) throw new Explained(messages.noTable(file, missing.name));
}
