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

const HEADER = 'firstName,lastName,email,phone,gender,bornOn,job,seniority,hiredOn,salary';
const row = (email: string, changes: Partial<Record<string, string>> = {}) =>
  Object.values({
    firstName: 'Ana',
    lastName: 'Núñez',
    email,
    phone: '',
    gender: 'female',
    bornOn: '1990-01-01',
    job: 'Analyst',
    seniority: 'Junior',
    hiredOn: '2020-01-01',
    salary: '40000',
    ...changes,
  }).join(',');
const file = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;
const send = (csv: string, more: object = {}) => hr.post('/api/employees/import').send({ csv, ...more });
const look = async (csv: string, more: object = {}): Promise<ImportReport> => (await send(csv, more).expect(200)).body;
const apply = (csv: string, more: object = {}) => send(csv, { ...more, apply: true });
const total = async () => (await hr.get('/api/employees?status=all&pageSize=1')).body.total;
const find = async (email: string) => (await hr.get(`/api/employees?status=all&search=${email}`)).body.items[0];

describe('a file of people', () => {
  it('is looked at without writing anything, and then written', async () => {
    const csv = file(row('new1@empresa.example'), row('new2@empresa.example', { salary: '"$50,000"' }));
    const before = await total();
    expect(await look(csv)).toMatchObject({ applied: false, rows: 2, created: 2, changed: 0, errorCount: 0 });
    expect(await total()).toBe(before);
    const { body } = await apply(csv).expect(200);
    expect(body).toMatchObject({ applied: true, created: 2 });
    expect(await total()).toBe(before + 2);
    expect(await find('new2@empresa.example')).toMatchObject({ salary: 50_000, version: 1, active: true });
    expect(await look(csv)).toMatchObject({ created: 0, unchanged: 2 });
  });

  it('need not say gender nor date of birth of somebody new', async () => {
    const csv = file(row('unsaid@empresa.example', { gender: '', bornOn: '' }));
    await apply(csv).expect(200);
    const sql = 'SELECT gender, born_on FROM employees WHERE email = $1';
    expect((await api.database.owner.query(sql, ['unsaid@empresa.example'])).rows).toEqual([
      { gender: null, born_on: null },
    ]);
    expect(await look(csv)).toMatchObject({ unchanged: 1, errorCount: 0 });
    const said = file(row('unsaid@empresa.example', { bornOn: '' }));
    expect((await look(said)).sample[0]?.changes).toEqual([{ field: 'gender', from: '', to: 'female' }]);
  });

  it('changes who is known by e-mail, and says from what to what', async () => {
    await apply(file(row('known@empresa.example'))).expect(200);
    const csv = 'email,salary\nKNOWN@empresa.example,41000\n';
    const report = await look(csv);
    expect(report).toMatchObject({ created: 0, changed: 1, errorCount: 0 });
    expect(report.sample[0]).toMatchObject({
      line: 2,
      kind: 'changed',
      changes: [{ field: 'salary', from: '40000', to: '41000' }],
    });
    await apply(csv).expect(200);
    expect(await find('known@empresa.example')).toMatchObject({ salary: 41_000, lastName: 'Núñez', version: 2 });
  });

  it('names each error with its line, and writes nothing at all', async () => {
    const before = await total();
    const csv = file(
      row('fine@empresa.example'),
      row('bad1@empresa.example', { salary: 'much', job: 'Boss' }),
      row('bad2@empresa.example', { firstName: '"two\nlines"', hiredOn: '31/12/20' }),
      row('fine@empresa.example'),
      `${row('bad3@empresa.example')},one,too,many`,
      row('no e-mail'),
      row('bad4@empresa.example', { hiredOn: '' }),
    );
    const report = await look(csv);
    const found = report.errors.map(({ line, field }) => `${line} ${field}`);
    expect(found.toSorted()).toEqual(
      ['3 job', '3 salary', '4 firstName', '4 hiredOn', '6 email', '7 null', '8 email', '9 hiredOn'].toSorted(),
    );
    expect(report.errors.find(({ field }) => field === 'salary')).toMatchObject({ value: 'much' });
    expect(report.errors.find(({ line }) => line === 6)?.message).toContain('line 2');
    const { body } = await apply(csv).expect(422);
    expect(body.errors[0].path).toMatch(/^line 3, (job|salary)$/);
    expect(await total()).toBe(before);
  });

  it('is written whole or not at all, even when the database refuses the last of it', async () => {
    await apply(file(row('whole@empresa.example'))).expect(200);
    const before = await total();
    const rows = Array.from({ length: 50 }, (_, index) => row(`all${index}@empresa.example`));
    await api.database.owner.query(
      // New employees are written first, then changes.
      'ALTER TABLE employees ADD CONSTRAINT test CHECK (salary <> 44444) NOT VALID',
    );
    await apply(file(...rows, row('whole@empresa.example', { salary: '44444' }))).expect(500);
    await api.database.owner.query('ALTER TABLE employees DROP CONSTRAINT test');
    expect(await total()).toBe(before);
    await apply(file(...rows)).expect(200);
    expect(await total()).toBe(before + 50);
  });

  it('of two at once with the same new people one is written, the other conflicts', async () => {
    const csv = file(...Array.from({ length: 20 }, (_, index) => row(`race${index}@empresa.example`)));
    const answers = await Promise.all([apply(csv), apply(csv)]);
    const written = answers.filter(({ body }) => body.created === 20);
    expect(written).toHaveLength(1);
    // The other one compared before and wrote after (409), or compared after (no changes).
    for (const { status, body } of answers.filter((answer) => answer !== written[0])) {
      expect(status === 409 || body.unchanged === 20, `${status} ${JSON.stringify(body)}`).toBe(true);
    }
  });

  it('takes other column names, words, separators, and what Excel writes', async () => {
    const csv = [
      '\uFEFFNombre;Apellidos;Correo electrónico;Teléfono;Género;Fecha de nacimiento;Puesto;Nivel;Fecha de ingreso;Salario anual',
      'Íñigo;Núñez;inigo@empresa.example;;Hombre;1990-01-01;Ingeniera;SEMI SENIOR;2020-01-01;45.000',
    ].join('\r\n');
    const report = await look(csv);
    expect(report).toMatchObject({ created: 1, errorCount: 0, mapping: { lastName: 'Apellidos', version: null } });
    await apply(csv).expect(200);
    expect(await find('inigo@empresa.example')).toMatchObject({
      firstName: 'Íñigo',
      job: 'Engineer',
      seniority: 'Semi-senior',
      salary: 45_000,
    });
  });

  it('takes any columns for any fields, as they are mapped', async () => {
    const csv = 'a\tb\tc\nmapped@empresa.example\t52000\tx\n';
    expect((await look(csv)).errors).toMatchObject([{ field: 'email', line: null }]);
    await apply(file(row('mapped@empresa.example'))).expect(200);
    const mapping = { email: 'a', salary: 'b' };
    expect(await look(csv, { mapping })).toMatchObject({ changed: 1, errorCount: 0 });
    await apply(csv, { mapping }).expect(200);
    expect(await find('mapped@empresa.example')).toMatchObject({ salary: 52_000 });
    const { body } = await send(csv, { mapping: { email: 'nowhere' } }).expect(422);
    expect(body.errors[0].path).toBe('mapping.email');
    await send(csv, { mapping: { password: 'a' } }).expect(400);
  });

  it.each([
    ['nothing', '', 'is empty'],
    ['a quotation mark that never ends', 'email,salary\na@b.example,1\n"oh,2', 'line 3'],
  ])('%s is refused with a sentence', async (_, csv, sentence) => {
    const { body } = await send(csv).expect(422);
    expect(body.detail).toContain(sentence);
  });

  it('may be larger than other bodies, within a limit', async () => {
    const rows = Array.from(
      { length: 2_500 },
      (_, index) => `${row(`large${index}@empresa.example`)},${'x'.repeat(900)}`,
    );
    const padding = `${HEADER},note\n${rows.join('\n')}\n`;
    expect(padding.length).toBeGreaterThan(2 * 1024 * 1024);
    expect(await look(padding)).toMatchObject({ rows: 2_500, errorCount: 0 });
    await send('x'.repeat(7 * 1024 * 1024)).expect(413);
  });

  it('takes no other body than JSON: no page elsewhere can send one in a person’s name', async () => {
    for (const type of ['text/csv', 'text/plain', 'multipart/form-data; boundary=x']) {
      await hr
        .post('/api/employees/import')
        .set('content-type', type)
        .send(file(row('x@empresa.example')))
        .expect(415);
    }
  });
});

describe('the export', () => {
  const exported = async (query = '') => (await hr.get(`/api/employees/export${query}`).expect(200)).text;

  it('gives everybody whom the filter shows, in the same order', async () => {
    const text = await exported('?job=Analyst&sort=-salary&status=all');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe(`\uFEFF${HEADER},department,version`);
    const { body } = await hr.get('/api/employees?job=Analyst&sort=-salary&status=all&pageSize=100').expect(200);
    expect(lines).toHaveLength(body.total + 1);
    const emails = lines.slice(1).map((line) => line.split(',').find((cell) => cell.includes('@')));
    expect(emails.slice(0, 100)).toEqual(body.items.map(({ email }: { email: string }) => email));
    expect(new Set(emails).size).toBe(body.total);
  });

  it('is read again as it is: nobody changes', async () => {
    const all = await total();
    expect(all).toBeGreaterThan(1_000);
    expect(await look(await exported('?status=all'))).toMatchObject({
      rows: all,
      created: 0,
      changed: 0,
      unchanged: all,
      errorCount: 0,
    });
  });

  it('refuses a row that was changed since it was written', async () => {
    await apply(file(row('stale@empresa.example'))).expect(200);
    const text = (await exported('?search=stale%40')).replace('40000', '43000');
    const { id } = await find('stale@empresa.example');
    await hr.patch(`/api/employees/${id}`).send({ version: 1, phone: '5' }).expect(200);
    expect((await look(text)).errors).toMatchObject([{ line: 2, field: 'version', value: '1' }]);
    await apply(text).expect(422);
    expect(await find('stale@empresa.example')).toMatchObject({ salary: 40_000, phone: '5' });
  });

  it('gives a spreadsheet no formula, and reads its own text again', async () => {
    const csv = file(row('formula@empresa.example', { lastName: '"=1+2,x"', phone: '+1-555' }));
    await apply(csv).expect(200);
    const text = await exported('?search=formula%40');
    expect(text).toContain(`"'=1+2,x"`);
    expect(text).toContain(`,'+1-555,`);
    expect(await look(text)).toMatchObject({ unchanged: 1, errorCount: 0 });
    expect(await find('formula@empresa.example')).toMatchObject({ lastName: '=1+2,x', phone: '+1-555' });
  });

  it('is a file to keep', async () => {
    const { headers } = await hr.get('/api/employees/export').expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="employees-\d{4}-\d\d-\d\d\.csv"$/);
  });
});
