import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutGuard } from '../src/http/csv/write-csv.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
  await hr.post('/api/employees').send(PERSON).expect(201);
});
afterAll(() => api.close());

/** With what separates cells or begins a formula, and without what need not be said. */
const PERSON = {
  ...{ firstName: 'Ñusta; "la 1ª"', lastName: '=1+1;-x,@y', email: 'lengua@empresa.example', phone: '+1-555' },
  ...{ job: 'Engineer', seniority: 'Semi-senior', hiredOn: '2021-02-01', salary: 40_000 },
};

const FORMS = [
  ['es', ';', 'Nombre;Apellidos;Correo;Teléfono;Género;Fecha de nacimiento;Puesto;Nivel;Ingreso;Salario', 'Mujer'],
  ['en', ',', 'First name,Last name,Email,Phone,Gender,Date of birth,Job,Seniority,Hired,Salary', 'Female'],
] as const;

describe.each(FORMS)('the employees’ export in %s', (language, separator, header, female) => {
  const exported = async (query = '') =>
    (await hr.get(`/api/employees/export?status=all&language=${language}${query}`).expect(200)).text;

  it('has a byte order mark, names, labels and the separator of that language', async () => {
    const text = await exported();
    expect(text.slice(0, header.length + 1)).toBe(`\uFEFF${header}`);
    const rows = parse(text, { columns: true, bom: true, delimiter: separator }) as Record<string, string>[];
    const [gender = '', job = ''] = language === 'es' ? ['Género', 'Puesto'] : ['Gender', 'Job'];
    // The page takes them from the model's manifest.
    const { manifest } = (await hr.get('/api/models/active').expect(200)).body;
    const { categories } = manifest.features.find(({ name }: { name: string }) => name === 'job');
    const labels = categories.map((category: { label: Record<string, string> }) => category.label[language]);
    expect([...new Set(rows.map((row) => row[job]))].toSorted()).toEqual(labels);
    expect(rows.map((row) => row[gender])).toContain(female);
    expect(
      rows
        .map((row) => row[language === 'es' ? 'Ingreso' : 'Hired'])
        .every((day) => /^\d{4}-\d\d-\d\d$/.test(`${day}`)),
    ).toBe(true);
  });

  it('is read again as it is: nobody changes', async () => {
    const csv = await exported();
    const { body } = await hr.post('/api/employees/import').send({ csv }).expect(200);
    expect(body).toMatchObject({ created: 0, changed: 0, errorCount: 0, unchanged: body.rows });
    expect(body.rows).toBeGreaterThan(1_000);
    expect(Object.values(body.mapping)).not.toContain(null);
  });

  it('gives a spreadsheet no formula, and an edited row changes what was edited', async () => {
    const text = await exported('&search=lengua%40');
    expect(text).toContain(`"'=1+1;'-x,'@y"`.slice(1, -1));
    expect(text).toContain(`${separator}'+1-555${separator}`);
    const csv = text.replace(`${separator}40000${separator}`, `${separator}41000${separator}`);
    const { body } = await hr.post('/api/employees/import').send({ csv }).expect(200);
    expect(body.sample).toMatchObject([{ changes: [{ field: 'salary', from: '40000', to: '41000' }] }]);
  });
});

it('without a language the export is the one for programs', async () => {
  const { text, headers } = await hr.get('/api/employees/export?search=lengua%40').expect(200);
  expect(text.split('\r\n')[0]).toBe(
    '\uFEFFfirstName,lastName,email,phone,gender,bornOn,job,seniority,hiredOn,salary,department,version',
  );
  expect(text).toContain(',Engineer,Semi-senior,');
  expect(headers['content-disposition']).toContain('employees-');
  const spanish = await hr.get('/api/employees/export?search=lengua%40&language=es').expect(200);
  expect(spanish.headers['content-disposition']).toContain('personas-');
  await hr.get('/api/employees/export?language=fr').expect(400);
  await hr.get('/api/employees?language=es').expect(400);
});

describe('the audit log’s export', () => {
  const rows = async (language: string, delimiter: string) => {
    const { text } = await api.user.get(`/api/audit/export?action=employee-created&search=usta${language}`).expect(200);
    expect(text.startsWith('\uFEFF')).toBe(true);
    return parse(text, { columns: true, bom: true, delimiter }) as Record<string, string>[];
  };

  it('has names and labels of the language; for programs those of the API', async () => {
    const subject = `${PERSON.firstName} ${PERSON.lastName}`;
    const [spanish] = await rows('&language=es', ';');
    expect(Object.keys(spanish ?? {}).slice(0, 3)).toEqual(['Cuándo (UTC)', 'Qué hizo', 'Quién']);
    expect(spanish?.['Qué hizo']).toBe('Agregó a una persona');
    expect(withoutGuard(spanish?.['De quién'] ?? '')).toBe(subject);
    const [english] = await rows('&language=en', ',');
    expect(english).toMatchObject({ What: 'Added a person' });
    const [own] = await rows('', ',');
    expect(own).toMatchObject({ action: 'employee-created', at: spanish?.['Cuándo (UTC)'] });
  });
});
