import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readOptions } from '../src/cli/options.ts';
import { anyTable } from '../src/table/any-table.ts';
import { csvOf, people } from './support/survey.ts';

const folder = mkdtempSync(join(tmpdir(), 'aumento-options-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'table.csv'), '');

function options(...more: string[]) {
  const read = readOptions(['--data', 'table.csv', '--target', 'salary', ...more], folder);
  if (read === 'help' || read.table === null) throw new Error('No table.');
  return { ...read, table: read.table };
}

/** A name on the command line. */
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

describe('the options of npm run model:train', () => {
  it.each([
    ['tab', '\t'],
    ['TAB', '\t'],
    ['\\t', '\t'],
    ['\t', '\t'],
    [',', ','],
    [';', ';'],
    ['|', '|'],
  ])('take %j as a delimiter', (given, delimiter) => {
    expect(options('--delimiter', given).table.delimiter).toBe(delimiter);
  });

  it('take a decimal sign, an encoding, and --anyway wherever it stands', () => {
    const { table, anyway } = options('--decimal', ',', '--anyway', '--encoding', 'latin1');
    expect({ ...table, anyway }).toMatchObject({ decimal: ',', encoding: 'latin1', anyway: true });
    expect(options()).toMatchObject({ anyway: false, table: { decimal: null, encoding: null, delimiter: null } });
  });

  it('take the names of columns as they are typed without quotes', () => {
    expect(options('--features', 'a, b ,Área m²').table.features).toEqual(['a', 'b', 'Área m²']);
    expect(options('--kinds', 'a=numeric, size=ordinal:S<M<L').table.kinds).toEqual(
      new Map<string, object>([
        ['a', { kind: 'numeric' }],
        ['size', { kind: 'ordinal', values: ['S', 'M', 'L'] }],
      ]),
    );
  });

  it('can name any column that a file can have', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'B', ',', ';', '"', ' ', 'ñ', '<', ':', '=', '-', '1'),
      maxLength: 8,
    });
    const names = fc.uniqueArray(
      name.map((text) => `x${text}y`),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(names, (columns) => {
        const { years, salary } = people(20);
        const path = join(folder, 'named.csv');
        writeFileSync(path, csvOf({ ...Object.fromEntries(columns.map((column) => [column, years])), salary }));
        const kinds = columns.map((column) => quoted(`${column}=numeric`)).join(',');
        const { table } = options('--features', columns.map(quoted).join(','), '--kinds', kinds);
        expect(anyTable({ ...table, path, delimiter: ',' }).features.map((feature) => feature.name)).toEqual(columns);
      }),
      { numRuns: 200 },
    );
  });
});
