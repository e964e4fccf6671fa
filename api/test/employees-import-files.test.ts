import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../src/employees/import/import.schema.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
});
afterAll(() => api.close());

const HEADER = 'firstName;lastName;email;phone;gender;bornOn;job;seniority;hiredOn;salary';
const row = (email: string, changes: Partial<Record<string, string>> = {}) =>
  Object.values({
    firstName: 'Ana',
    lastName: 'Núñez',
    email,
    phone: '555',
    gender: 'female',
    bornOn: '1990-01-01',
    job: 'Analyst',
    seniority: 'Junior',
    hiredOn: '2020-01-01',
    salary: '40000',
    ...changes,
  }).join(';');
const file = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;
const send = (csv: string, more: object = {}) => hr.post('/api/employees/import').send({ csv, ...more });
const look = async (csv: string, more: object = {}): Promise<ImportReport> => (await send(csv, more).expect(200)).body;
const apply = (csv: string, more: object = {}) => send(csv, { ...more, apply: true });
const messages = ({ errors }: ImportReport) => errors.map(({ line, field, message }) => `${line} ${field}: ${message}`);
const stored = async (email: string) =>
  (
    await api.database.owner.query(
      `SELECT gender, job, seniority, phone, salary, born_on::text AS "bornOn", hired_on::text AS "hiredOn"
       FROM employees WHERE email = $1`,
      [email],
    )
  ).rows[0];

describe('dates', () => {
  it.each([
    ['15/03/1990', '04/05/2019', 'dmy', '1990-03-15', '2019-05-04'],
    ['15-03-1990', '04-05-2019', 'dmy', '1990-03-15', '2019-05-04'],
    ['15.03.1990', '4.5.2019', 'dmy', '1990-03-15', '2019-05-04'],
    ['3/15/1990', '4/5/2019', 'mdy', '1990-03-15', '2019-04-05'],
    ['1990-03-15', '05/05/2019', 'iso', '1990-03-15', '2019-05-05'],
  ])('are read in the order that the file tells: %s, %s', async (born, hired, dateOrder, bornOn, hiredOn) => {
    const email = `${dateOrder}${born.replace(/\W/g, '')}${born.charCodeAt(2)}@dates.example`;
    const csv = file(row(email, { bornOn: born, hiredOn: hired }));
    expect(await look(csv)).toMatchObject({ dateOrder, created: 1, errorCount: 0 });
    await apply(csv).expect(200);
    expect(await stored(email)).toMatchObject({ bornOn, hiredOn });
  });

  it('of a file that does not tell are asked for once, and never guessed', async () => {
    const email = 'ambiguous@dates.example';
    const csv = file(row(email, { bornOn: '03/04/1990', hiredOn: '05/06/2019' }));
    const report = await look(csv);
    expect(report).toMatchObject({ dateOrder: 'ambiguous', errorCount: 1 });
    expect(messages(report)).toEqual([
      expect.stringMatching(/^null null: .*day\/month or month\/day, such as 03\/04\/1990/),
    ]);
    expect(report.sample[0]?.values).not.toHaveProperty('bornOn');
    const { body } = await apply(csv).expect(422);
    expect(body.errors).toMatchObject([{ path: 'csv' }]);
    expect(await stored(email)).toBeUndefined();
    await send(csv, { dates: 'ymd' }).expect(400);

    expect(await look(csv, { dates: 'mdy' })).toMatchObject({ dateOrder: 'mdy', created: 1, errorCount: 0 });
    await apply(csv, { dates: 'dmy' }).expect(200);
    expect(await stored(email)).toMatchObject({ bornOn: '1990-04-03', hiredOn: '2019-06-05' });
  });

  it('of a file that mixes orders are errors, one a row', async () => {
    const csv = file(
      row('mixed1@dates.example', { hiredOn: '15/03/2019' }),
      row('mixed2@dates.example', { hiredOn: '3/16/2019' }),
      row('mixed3@dates.example', { hiredOn: '17/03/2019' }),
      row('mixed4@dates.example', { hiredOn: '17/03/19' }),
    );
    const report = await look(csv);
    expect(report).toMatchObject({ dateOrder: 'dmy', created: 2, errorCount: 2 });
    expect(messages(report)).toEqual([
      expect.stringMatching(/^3 hiredOn: is no date with the day first/),
      expect.stringMatching(/^5 hiredOn: has a year of two digits/),
    ]);
    expect(await look(csv, { dates: 'mdy' })).toMatchObject({ dateOrder: 'mdy', created: 1, errorCount: 3 });
  });

  it('of hiring lie behind those of birth, also where the file has only one of them', async () => {
    const email = 'born@dates.example';
    const early = await look(file(row(email, { bornOn: '1990-01-01', hiredOn: '1980-01-01' })));
    expect(messages(early)).toEqual(['2 hiredOn: lies before the date of birth']);
    await apply(file(row(email))).expect(200);
    const csv = `email;hiredOn\n${email};1989-12-31\n`;
    expect(messages(await look(csv))).toEqual(['2 hiredOn: lies before the date of birth']);
    await apply(csv).expect(422);
  });
});

describe('words', () => {
  it('are those of the page and of the model, and H tells that M is mujer', async () => {
    const csv = file(
      row('words1@files.example', { gender: 'M', job: 'Ingeniero/a', seniority: 'Semi Senior' }),
      row('words2@files.example', { gender: 'H', job: 'Consultor/a' }),
    );
    await apply(csv).expect(200);
    expect(await stored('words1@files.example')).toMatchObject({
      gender: 'female',
      job: 'Engineer',
      seniority: 'Semi-senior',
    });
    expect(await stored('words2@files.example')).toMatchObject({ gender: 'male', job: 'Consultant' });
    await apply(
      file(row('words3@files.example', { gender: 'M' }), row('words4@files.example', { gender: 'F' })),
    ).expect(200);
    expect(await stored('words3@files.example')).toMatchObject({ gender: 'male' });
  });

  it('that may be two things are an error, and so is another currency', async () => {
    const csv = file(row('m@files.example', { gender: 'M' }), row('euro@files.example', { salary: '28.400 €' }));
    expect(messages(await look(csv))).toEqual([
      expect.stringMatching(/^2 gender: .*write female or male/),
      expect.stringMatching(/^3 salary: is not in the company’s currency, USD/),
    ]);
    const { body } = await send(csv).set('accept-language', 'es').expect(200);
    expect(messages(body)[1]).toContain('no está en la moneda de la empresa, USD (dólar estadounidense)');
  });
});

describe('what is wrong with the whole file', () => {
  const people = Array.from({ length: 300 }, (_, index) => `p${index}@whole.example`);

  it.each([
    [
      'a column that new people need',
      `email;firstName;lastName;gender;job;seniority;salary\n${people
        .map((email) => row(email).split(';'))
        .map(([first, last, email, , gender, , job, level, , salary]) =>
          [email, first, last, gender, job, level, salary].join(';'),
        )
        .join('\n')}`,
      ['null hiredOn: is in no column of this file; people whom the company does not have yet need it'],
    ],
    [
      'no e-mail',
      `Nombre;Apellidos\n${people.map(() => 'Ana;Núñez').join('\n')}`,
      [expect.stringMatching(/^null email: is in no column/)],
    ],
    [
      'whole names',
      file(...people.map((email) => row(email))).replace('firstName;lastName', 'Nombre completo;x'),
      [expect.stringMatching(/^null firstName: .*“Nombre completo”.* split it/)],
    ],
    [
      'two salaries',
      file(...people.map((email) => `${row(email)};1`)).replace(HEADER, `${HEADER};Sueldo`),
      ['null salary: could be in more than one column: salary, Sueldo. Choose which, or delete the others'],
    ],
    [
      'only a header',
      `${HEADER}\n;;;;\n`,
      [expect.stringMatching(/^null null: has only the line with the names of the columns/)],
    ],
  ])('is one error: %s', async (_, csv, errors) => {
    const report = await look(csv);
    expect(messages(report)).toEqual(errors);
    expect(report.errorCount).toBe(1);
    const { body } = await apply(csv).expect(422);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].path).toMatch(/^csv(, \w+)?$/);
  });

  it('stands before its rows’ errors, however many those are', async () => {
    const csv = `email;Salario;Sueldo\n${Array.from({ length: 200 }, () => 'none;1;1').join('\n')}`;
    const report = await look(csv);
    expect(report.errorCount).toBe(201);
    expect(report.errors).toHaveLength(100);
    expect(report.errors[0]).toMatchObject({ line: null, field: 'salary' });
  });

  it('is settled by a mapping of that field alone', async () => {
    const email = 'settled@whole.example';
    await apply(file(row(email))).expect(200);
    const csv = `email;Salario;Sueldo\n${email};41000;42000\n`;
    expect((await look(csv)).errorCount).toBe(1);
    await apply(csv, { mapping: { salary: 'Sueldo' } }).expect(200);
    expect(await stored(email)).toMatchObject({ salary: 42_000 });
  });
});

describe('what spreadsheets write', () => {
  it('a row that ends before the telephone does not clear it, an empty cell does', async () => {
    const email = 'short@files.example';
    await apply(file(row(email))).expect(200);
    await apply(`email;salary;phone\n${email};41000\n`).expect(200);
    expect(await stored(email)).toMatchObject({ salary: 41_000, phone: '555' });
    await apply(`email;salary;phone\n${email};41000;\n`).expect(200);
    expect(await stored(email)).toMatchObject({ phone: '' });
  });

  it('sep=, empty rows, and empty cells at the end', async () => {
    const csv = `\uFEFFsep=;\r\n${HEADER};;\r\n;;;\r\n${row('sep@files.example')};;\r\n\r\n;;;;;;;;;;;;;\r\n`;
    expect(await look(csv)).toMatchObject({ rows: 1, created: 1, errorCount: 0, columns: HEADER.split(';') });
    const many = `${file(row('many@files.example'))}${';;;\n'.repeat(1_000_000)}`;
    expect(await look(many)).toMatchObject({ rows: 1, errorCount: 0 });
  });

  it.each([
    ['PK\u0003\u0004', 'is an Excel workbook (.xlsx)'],
    ['ÐÏ\u0011à¡±', 'old Excel (.xls)'],
    ['<html><table>', 'is a web page'],
    ['email;email\n', 'two columns called “email”'],
  ])('%j is refused with a sentence', async (csv, sentence) => {
    expect((await send(csv).expect(422)).body.detail).toContain(sentence);
  });
});
