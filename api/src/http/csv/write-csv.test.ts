import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvForm } from './csv-language.schema.ts';
import { csvLines, withoutGuard } from './write-csv.ts';

const SIGNS = ['=', '+', '-', '@', "'", '"', ',', ';', '\t', '|', ' ', '\r', '\n', '＝', 'a', 'Z', '1', 'ñ'];
const nasty = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 12 });
const text = fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.constantFrom("'-x", "'=1+1", 'Z;=HYPERLINK("x")', "''"));

/** The cells that a lenient spreadsheet shows: quotes count only at the beginning of a cell. */
function shownCells(csv: string, delimiter: string): string[] {
  const cells = [''];
  let quoted = false;
  let begins = true;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at] as string;
    if (quoted && sign === '"' && csv[at + 1] === '"') at += 1;
    else if (quoted && sign === '"') {
      quoted = false;
      continue;
    } else if (begins && sign === '"') {
      quoted = true;
      begins = false;
      continue;
    } else if (!quoted && (sign === delimiter || sign === '\r' || sign === '\n')) {
      cells.push('');
      begins = true;
      continue;
    }
    cells[cells.length - 1] += sign;
    begins = false;
  }
  return cells;
}

describe.each([undefined, 'es', 'en'] as const)('a line of CSV, in the form of the language %s', (language) => {
  const form = csvForm(language);

  it('is read again as what it was made of, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (cells) => {
        const [line] = parse(csvLines([cells], form), { delimiter: form.delimiter }) as string[][];
        expect(line?.map(withoutGuard)).toEqual(cells);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([',', ';', '\t', '|'])('gives a spreadsheet no formula that divides at “%s”', (delimiter) => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
        for (const cell of shownCells(csvLines([cells], form), delimiter)) {
          expect(cell, csvLines([cells], form)).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a number', () => {
  it.each([
    [undefined, '-2.5,12.34,1000\r\n'],
    ['en', '-2.5,12.34,1000\r\n'],
    ['es', '-2,5;12,34;1000\r\n'],
  ] as const)('has the decimal sign that belongs to the separator: %s', (language, line) => {
    expect(csvLines([[-2.5, 12.34, 1000]], csvForm(language))).toBe(line);
  });
});
