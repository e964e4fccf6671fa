import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTable } from './read-table.ts';

const signs = fc.constantFrom(',', ';', '\t');
const name = fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '"', '\n', ' '), maxLength: 9 });

it('is divided by what divides the header outside quotes, wherever that begins', async () => {
  const check = async (text: string, delimiter: string, before: string) => {
    const header = [`x${text}y`, 'salary'];
    const table = await readTable(before + stringify([header, ['1', '2']], { delimiter, quoted: true }));
    expect(table.header).toEqual(header);
    expect(table.rows.map(({ cells }) => cells)).toEqual([['1', '2']]);
  };
  await check('ears, months', ';', '');
  await check('', ';', '\n');
  await fc.assert(fc.asyncProperty(name, signs, fc.constantFrom('', '\n', '\r\n\r\n', '  \n'), check));
});

it('has lines that end in any way, each in its own', async () => {
  const ends = fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(ends, async (all) => {
      const { header, rows } = await readTable(all.map((end, i) => `${i},b${end}`).join(''));
      expect(header).toEqual(['0', 'b']);
      expect(rows.map(({ line, cells }) => [line, cells])).toEqual(
        all.slice(1).map((_, i) => [i + 2, [String(i + 1), 'b']]),
      );
    }),
  );
});

const cellsOf = async (csv: string) => (await readTable(csv)).rows.map(({ cells }) => cells);

it.each<[string, string, string[], string[][]]>([
  ['sep= and a semicolon', 'sep=;\r\na,b;c\r\n1;2\r\n', ['a,b', 'c'], [['1', '2']]],
  ['sep= in quotes, behind a BOM', '\uFEFF"sep=|"\na,b|c\n1|2\n', ['a,b', 'c'], [['1', '2']]],
  [
    'commas in the names of a file of semicolons',
    'a, b, c;d\n1;2\n3;4\n',
    ['a, b, c', 'd'],
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'decimal commas',
    'name;email\n1,5;x\n2,5;y',
    ['name', 'email'],
    [
      ['1,5', 'x'],
      ['2,5', 'y'],
    ],
  ],
  ['a header of several lines', '"a\nb, c; d";e\n1;2', ['a\nb, c; d', 'e'], [['1', '2']]],
  [
    'one known name before more cells',
    'Apellido, nombre;Correo;Nivel\nx;y;z',
    ['Apellido, nombre', 'Correo', 'Nivel'],
    [['x', 'y', 'z']],
  ],
])('is divided by what divides its rows: %s', async (_, csv, header, rows) => {
  expect(await readTable(csv)).toMatchObject({ header, rows: rows.map((cells) => ({ cells })) });
});

it('leaves out empty rows and empty cells at the end', async () => {
  const { header, rows } = await readTable(';;;\n\na;b;;\n;;;\n1;2;;\n"";;;\n3;;;\n\n4\n;;;;;;\n');
  expect(header).toEqual(['a', 'b']);
  expect(rows).toEqual([
    { line: 5, cells: ['1', '2'], count: 2 },
    { line: 7, cells: ['3', ''], count: 1 },
    { line: 9, cells: ['4'], count: 1 },
  ]);
  expect((await readTable('a;b\n1;2;;x\n')).rows).toMatchObject([{ count: 4 }]);
});

it('counts lines as an editor does, whatever is between the rows', async () => {
  const piece = fc.constantFrom('\n', '\r\n', ';;\n', '"x\r\ny\n";1\n', '"x";"\n\n"\r\n', 'x;y\r');
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      const before = `email;b\n${pieces.join('')}`;
      const lines = before.split(/\r\n|\r|\n/).length;
      expect((await readTable(`${before}last;1`)).rows.at(-1)).toEqual({ line: lines, cells: ['last', '1'], count: 2 });
    }),
  );
});

it.each([
  ['an Excel workbook', 'PK\u0003\u0004\u0014\0'],
  ['an old Excel', 'ÐÏ\u0011à¡±'],
  ['an old Excel', '\uFFFD\uFFFD\u0011\uFFFD\uFFFD'],
  ['a web page', '\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'],
  ['a web page', '<?xml version="1.0"?><Workbook>'],
  ['not a text file', 'e\0m\0a\0i\0l\0'],
  ['two columns called “a”', 'a;b;a\n1;2;3'],
  ['is empty', ';;;\n;;;\n'],
])('refuses %s', async (words, csv) => {
  await expect(readTable(csv)).rejects.toThrow(words);
});

it('has no other cells than it had, whatever they are', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '"', '|', '=', '\n'), maxLength: 5 });
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rows, signs, async (cells, delimiter) => {
      const whole = cells.map(([a, b]) => [`x${a}x`, `x${b}x`]);
      expect(await cellsOf(stringify([['email', 'salary'], ...whole], { delimiter, quoted: true }))).toEqual(whole);
    }),
  );
});
