import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOptions } from '../src/cli/options.ts';
import { InputError } from '../src/messages/input-error.ts';
import { anyTable } from '../src/table/any-table.ts';
import { salaryTable } from '../src/table/salary-table.ts';
import { newFolder, run } from './support/command.ts';
import { HOUSE_COLUMNS, houseRows, housesCsv } from './support/houses.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const good = houseRows(100);
/** Valid rows, with one cell changed in the second (line 3 of the file). */
const withCell = (column: string, cell: string) =>
  housesCsv(good.map((row, i) => row.map((value, j) => (i === 1 && HOUSE_COLUMNS[j] === column ? cell : value))));
const withColumn = (column: string, cell: (i: number) => string) =>
  housesCsv(
    good.map((row, i) => [...row, cell(i)]),
    [...HOUSE_COLUMNS, column],
  );

const FILES: Record<string, string | Buffer> = {
  'good.csv': housesCsv(good),
  'empty.csv': housesCsv([]),
  'nothing.csv': '',
  'few.csv': housesCsv(good.slice(0, 19)),
  'copied.csv': housesCsv(Array.from({ length: 100 }, (_, i) => good[i % 19] as (string | number)[])),
  'target-only.csv': housesCsv(
    good.map((row) => [row[4] ?? '']),
    ['price'],
  ),
  'text-target.csv': withCell('price', 'cheap'),
  'missing-target.csv': withCell('price', ''),
  'constant.csv': housesCsv(good.map((row) => [...row.slice(0, 4), 7])),
  'narrow.csv': housesCsv(good.map((row, i) => [...row.slice(0, 4), 1e9 + (i % 31)])),
  'identifier.csv': withColumn('code', (i) => `house ${i}`),
  'twice.csv': withColumn('city', () => 'x'),
  'reserved.csv': withColumn('prediction', () => '1'),
  'ragged.csv': `${housesCsv(good)}1,a,good,2,3,4\n`,
  'short.csv': `${housesCsv(good)}1,a,good\n`,
  'latin1.csv': Buffer.from(housesCsv(good), 'latin1'),
  'book.csv': Buffer.from('PK\u0003\u0004\0\0Área', 'latin1'),
  'tildes.csv': housesCsv(good).replaceAll('"Mexico, D. F."', 'Mexico').replaceAll(',', '~'),
  'numbered.csv': withColumn('row', (i) => String(i)),
  'noise.csv': housesCsv(
    good.map((_, i) => [(i * 7919) % 101, (i * 104_729) % 997]),
    ['floor', 'price'],
  ),
  ...Object.fromEntries(
    ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'scale'].map((name) => [
      `${name}.csv`,
      withColumn(name, (i) => String((i * 37) % 101)),
    ]),
  ),
  'huge.csv': withCell('price', '1e39'),
  'people.csv': 'id,gender,job,hired_on\nanother,female,Analyst,2020-01-01\n',
  'reviews.csv':
    'id,employee_id,reviewed_on,old_seniority,new_seniority,rating,old_salary,new_salary\nr1,e1,2021-01-01,Junior,Junior,3,1,2\n',
};
const PEOPLE = Array.from({ length: 25 }, (_, i) => `p${i},female,Analyst,2020-01-01`);
const REVIEWS = PEOPLE.map((_, i) => `r${i},p${i},2021-01-01,Junior,Junior,3,${40_000 + i * 10},${41_000 + i * 37}`);
const [HEAD_OF_PEOPLE, HEAD_OF_REVIEWS] = ['id,gender,job,hired_on', String(FILES['reviews.csv']).split('\n')[0] ?? ''];
const file = (...lines: string[]) => `${lines.join('\n')}\n`;
FILES['company.csv'] = file(HEAD_OF_PEOPLE, ...PEOPLE);
FILES['chef.csv'] = file(HEAD_OF_PEOPLE, ...PEOPLE).replace('Analyst', 'Chef');
FILES['undated.csv'] = file(HEAD_OF_PEOPLE, ...PEOPLE).replace('2020-01-01', 'May');
FILES['decided.csv'] = file(HEAD_OF_REVIEWS, ...REVIEWS);
FILES['unpaid.csv'] = file(HEAD_OF_REVIEWS, ...REVIEWS).replace('41000', '');
FILES['grouped.csv'] = file(HEAD_OF_REVIEWS, ...REVIEWS).replace('40000', '"40,000"');
FILES['early.csv'] = file(HEAD_OF_REVIEWS, ...REVIEWS.slice(0, 19));
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
mkdirSync(join(folder, 'folder.csv'));

const on = (file: string, ...more: string[]) => ['--data', file, '--target', 'price', '--out', 'out', ...more];

const salary = (employees: string, reviews: string) => ['--employees', employees, '--reviews', reviews, '--out', 'out'];

const CASES: [string, string[], RegExp][] = [
  ['no such file', on('none.csv'), /^There is no file .*none\.csv\. Check the path/],
  ['a folder', on('folder.csv'), /folder\.csv cannot be read \(EISDIR\)\. Give a CSV file/],
  [
    'text that is not in the encoding given',
    on('latin1.csv', '--encoding', 'utf-8'),
    /latin1\.csv is not text in utf-8\. Give --encoding the one that it was saved in/,
  ],
  [
    'an encoding that is none',
    on('good.csv', '--encoding', 'utf-9'),
    /"utf-9" is no encoding\. Give --encoding one of utf-8/,
  ],
  ['a workbook', on('book.csv'), /book\.csv is a workbook, not CSV\. Save it/],
  ['tildes, and nobody says so', on('tildes.csv'), /header of .*tildes\.csv is one column, .* give --delimiter/],
  ['a delimiter that is none', on('good.csv', '--delimiter', ':'), /":" cannot divide columns\. Give --delimiter/],
  ['a decimal sign that is none', on('good.csv', '--decimal', 'comma'), /"comma" is no decimal sign\. Give --decimal/],
  [
    'another decimal sign than the file',
    on('good.csv', '--decimal', ','),
    /which is no number with "," as the decimal sign\. Give --decimal/,
  ],
  [
    'a list that is none',
    on('good.csv', '--features', '"city'),
    /"city is not a list of columns\. Separate names with commas/,
  ],
  ['a decimal sign without data', ['--decimal', ','], /--decimal was given without --data/],
  ['a value for --anyway', on('good.csv', '--anyway=yes'), /--anyway takes no value/],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'scale'].map((name): [string, string[], RegExp] => [
    `a column called ${name}`,
    on(`${name}.csv`),
    new RegExp(`feature cannot be called "${name}".* Rename the column`),
  ]),
  ['a row that does not fit', on('ragged.csv'), /line 102 does not fit the header .* Correct that line/],
  ['a row that ends before the target', on('short.csv'), /"price" has 1 missing values, the first on line 102/],
  ['no rows', on('empty.csv'), /empty\.csv has no rows\. A table needs a header row/],
  ['an empty file', on('nothing.csv'), /nothing\.csv has no rows/],
  ['a name twice', on('twice.csv'), /two columns called "city"\. Give each a name/],
  ['too few rows', on('few.csv'), /has 19 rows; at least 20 different ones are needed .* Give more rows/],
  ['too few rows that differ', on('copied.csv'), /has 100 rows, of which 19 differ; at least 20/],
  [
    'no such target',
    ['--data', 'good.csv', '--target', 'prize'],
    /no column "prize" in .* It has "Área m²", "city", .*"price"/,
  ],
  ['no such feature', on('good.csv', '--features', 'city,colour'), /no column "colour"/],
  ['no feature', on('target-only.csv'), /has no column to learn from/],
  ['the target as feature', on('good.csv', '--features', 'city,price'), /"price" is the target and among the features/],
  ['a feature twice', on('good.csv', '--features', 'city,city'), /names "city" twice/],
  ['a reserved name', on('reserved.csv'), /cannot be called "prediction".* Rename the column/],
  ['a text as target', on('text-target.csv'), /target "price" must be numeric, but line 3 holds "cheap"/],
  ['a number too large', on('huge.csv'), /line 3 holds "1e39"/],
  ['a target that is missing', on('missing-target.csv'), /"price" has 1 missing values, the first on line 3/],
  ['a constant target', on('constant.csv'), /target "price" is 7 in every row: there is nothing to predict/],
  ['a target of 1e9 to 1e9 + 30', on('narrow.csv'), /goes from 1000000000 to 1000000030: .* such as 1000000000\.$/],
  ['an identifier', on('identifier.csv'), /"code" has 100 different texts: it looks like an identifier.* Leave it out/],
  [
    'a kind that is none',
    on('good.csv', '--kinds', 'city=text'),
    /"city=text" is not a kind\. .*name=ordinal:Low<Mid<High/,
  ],
  ['an order of one', on('good.csv', '--kinds', 'state=ordinal:good'), /"state=ordinal:good" is not a kind/],
  [
    'a value outside the order',
    on('good.csv', '--kinds', 'state=ordinal:poor<fair'),
    /"state" holds "good" on line \d+, .*poor<fair/,
  ],
  [
    'text given as numeric',
    on('good.csv', '--kinds', 'city=numeric'),
    /"city" was given as numeric, but line \d+ holds/,
  ],
  ['a kind of no column', on('good.csv', '--kinds', 'colour=numeric'), /no column "colour"/],
  [
    'a kind of no feature',
    on('good.csv', '--features', 'city', '--kinds', 'floor=numeric'),
    /"floor", which is not a feature/,
  ],
  ['an unknown option', ['--dta', 'good.csv'], /^--dta is not an option\. Known are --data, --target/],
  [
    'an argument without option',
    ['good.csv'],
    /"good\.csv" belongs to no option\. Write: npm run model:train -- --data/,
  ],
  ['an option without value', ['--data'], /^--data was given no value/],
  ['an option in place of a value', ['--data', '--target', 'price'], /^--data was given no value/],
  ['no target', ['--data', 'good.csv'], /without --target\. Add --target/],
  ['a target without data', ['--target', 'price'], /--target was given without --data/],
  ['a name that is none', on('good.csv', '--name', '../x'), /"\.\.\/x" cannot be a model's name/],
  [
    "Aumento's own name",
    ['--data', 'good.csv', '--target', 'price', '--name', 'salary'],
    /name of Aumento's own model/,
  ],
  [
    'reviews without employees',
    ['--reviews', 'good.csv', '--out', 'out'],
    /--employees, --reviews and --out go together/,
  ],
  ['an owner of the committed model', ['--owner', 'Ana'], /--owner was given without --employees and --reviews/],
  [
    'a currency of the committed model',
    ['--currency', 'EUR'],
    /--currency was given without --employees and --reviews/,
  ],
  ['a currency of another table', on('good.csv', '--currency', 'EUR'), /give both, or leave it out/],
  ['an owner of another table', on('good.csv', '--owner', 'Ana'), /give both, or leave it out/],
  ['its own data and no folder', ['--reviews', 'good.csv', '--employees', 'good.csv'], /and a folder for the model/],
  ['two kinds of data', on('good.csv', '--reviews', 'good.csv'), /Give the one or the other/],
  ['no such reviews', [...salary('good.csv', 'none.csv')], /no file .*none\.csv\. Check the paths/],
  ['a file of something else', [...salary('good.csv', 'good.csv')], /no column "id" in .*good\.csv/],
  [
    'reviews of nobody',
    [...salary('people.csv', 'reviews.csv')],
    /review r1 is of somebody who is not in .*people\.csv/,
  ],
];

/** What ends after reading. */
const ENDS: typeof CASES = [
  ['row numbers', on('numbered.csv'), /"row" seems to number the rows.* Nothing was trained; --anyway/],
  ['what nothing can be learned from', on('noise.csv'), /No model is clearly better than the mean .* these 100 rows/],
  ['nowhere to write', on('good.csv', '--out', 'good.csv'), /good\.csv cannot be written \(EEXIST\)/],
];

/** The sentence that reading these ends with. */
function sentenceOf(args: string[]): string {
  try {
    const options = readOptions(args, folder);
    if (options === 'help') return '';
    if (options.table) anyTable(options.table);
    else if (options.salary) salaryTable(options.salary.employees, options.salary.reviews);
    return '';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message;
  }
}

describe('npm run model:train, given', () => {
  it.each(CASES)('%s, ends with one line that says so', (_, args, sentence) => {
    expect(sentenceOf(args)).toMatch(sentence);
    expect(sentenceOf(args).split('\n')).toHaveLength(1);
  });

  it.each([...ENDS, CASES[0] as (typeof CASES)[0]])(
    '%s, says so on stderr, exits 1 and writes nothing',
    (_, args, sentence) => {
      const { status, stderr } = run('train.ts', args, folder);
      expect(stderr).toMatch(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(status).toBe(1);
      expect(existsSync(join(folder, 'out'))).toBe(false);
    },
  );

  it('the wrong thing in Spanish, answers in Spanish', () => {
    const { status, stderr } = run('train.ts', on('none.csv'), folder, { AUMENTO_LANGUAGE: 'es' });
    expect(stderr).toMatch(/^No existe el archivo .*none\.csv\. Revisa la ruta/);
    expect(status).toBe(1);
  });

  it('--help, explains itself', () => {
    const { status, stdout } = run('train.ts', ['--help'], folder);
    expect(stdout).toContain('--kinds LIST');
    expect(status).toBe(0);
  });
});
