import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { readCsv } from '../../../../model/src/table/read-csv.ts';
import { readTable } from './read-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'aumento-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The file as the import of employees reads it, and as training does, which fills up short rows. */
async function readByBoth(csv: string) {
  const path = join(folder, 'table.csv');
  writeFileSync(path, csv);
  const trained = readCsv(path);
  const { header, rows } = await readTable(csv);
  const cells = rows.map((row) => header.map((_, index) => row.cells[index] ?? ''));
  const columns = trained.header.map((_, index) => trained.rows.column(index).all());
  return {
    imported: [header, ...cells],
    trained: [trained.header, ...cells.map((_, row) => columns.map((column) => column[row] ?? ''))],
    rows: [rows.length, trained.rows.length],
  };
}

it.each([
  ['a BOM and semicolons', '\uFEFFemail;salary\r\na;45.000,50\r\n'],
  ['a blank first line', '\r\n\r\nemail,salary\na,1\n'],
  ['a header of several lines', '"e, mail\n(work)";salary\na;1\n'],
  ['a short row', 'email;salary;phone\na;1\nb;2;3\n'],
  ['empty cells at the end', 'email;salary;;\na;1;;\nb;2;;\n'],
  ['a tab before an empty cell', 'email\tsalary\n\t1\na\t\n'],
  ['rows without a value', 'email,salary\n,\na,1\n , \n\nb,2\n,\n'],
  ['the delimiter named first', 'sep=;\r\nemail;salary\r\na;1\r\n'],
  ['bars', 'email|salary\na|1\n'],
  ['commas in the names of a header', 'email, of work, private too;salary\na;1\n'],
  ['line ends of three kinds', 'email,salary\r\na,1\rb,2\nc,3'],
])('training and import read %s alike', async (_, csv) => {
  const { imported, trained, rows } = await readByBoth(csv);
  expect(imported).toEqual(trained);
  expect(rows[0]).toBe(rows[1]);
});

it('training and import read any table alike', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '1', ',', ';', '\t', '|', '"', '\n', '\r\n', ' '),
    maxLength: 5,
  });
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 });
  const options = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    record_delimiter: fc.constantFrom('\n', '\r\n'),
  });
  await fc.assert(
    fc.asyncProperty(table, options, async (cells, given) => {
      const whole = [['email', 'salary'], ...cells.map((row) => row.map((text) => `x${text}x`))];
      const { imported, trained } = await readByBoth(stringify(whole, { ...given, quoted: true }));
      expect(imported).toEqual(whole);
      expect(trained).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});
