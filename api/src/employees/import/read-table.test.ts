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
