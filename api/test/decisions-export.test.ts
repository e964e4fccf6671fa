import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;
let decidedBy: string;
let predictedSalary: number;
const today = () => new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
  decidedBy = (await hr.get('/api/auth/me')).body.email;
  const departments = (await hr.get('/api/departments').expect(200)).body.items;
  const finance = departments.find(({ name }: { name: string }) => name === 'Finance');
  const person = {
    ...{ firstName: 'Ana', lastName: 'Núñez', email: 'decided@empresa.example', phone: '', job: 'Consultant' },
    ...{ seniority: 'Junior', hiredOn: '2021-02-01', salary: 40_000, departmentId: finance.id },
  };
  const { body } = await hr.post('/api/employees').send(person).expect(201);
  const request = { employeeId: body.id, targetSeniority: 'Semi-senior', features: { performanceRating: 4 } };
  const prediction = (await hr.post('/api/predictions').send(request).expect(201)).body;
  predictedSalary = prediction.predictedSalary;
  const decision = { predictionId: prediction.id, newSalary: 45_010, comment: '=1+1; bien,\n"merecido"' };
  await hr.post('/api/reviews').send(decision).expect(201);
});
afterAll(() => api.close());

const exported = async (query = '') => (await hr.get(`/api/reviews/export${query}`).expect(200)).text;
const read = (text: string, delimiter = ',') =>
  parse(text, { columns: true, bom: true, delimiter }) as Record<string, string>[];

describe('the export of decisions', () => {
  it('has of each what was decided, on whom, by whom, and what was predicted', async () => {
    const [newest, ...others] = read(await exported(`?from=${today()}`));
    expect(others).toEqual([]);
    expect(newest).toEqual({
      ...{ reviewedOn: today(), person: 'Ana Núñez', email: 'decided@empresa.example', job: 'Consultant' },
      ...{ department: 'Finance', oldSeniority: 'Junior', newSeniority: 'Semi-senior', rating: '4' },
      ...{ oldSalary: '40000', newSalary: '45010', raise: '5010', raisePercent: '12.53' },
      ...{ comment: `'=1+1; bien,\n"merecido"`, decidedBy, predictedSalary: String(predictedSalary) },
    });
  });

  it('has all reviews, each once, the newest first, and those of the days that are asked for', async () => {
    const { rows } = await api.database.owner.query('SELECT reviewed_on::text AS day FROM salary_reviews');
    const days = rows.map(({ day }) => day as string);
    const all = read(await exported());
    expect(days.length).toBeGreaterThan(5_000);
    expect(all.map(({ reviewedOn }) => reviewedOn)).toEqual(days.toSorted().reverse());
    expect(new Set(all.map(({ reviewedOn, email }) => `${reviewedOn} ${email}`)).size).toBe(days.length);
    const own = all.find((row) => row.decidedBy === '');
    expect(own).toMatchObject({ predictedSalary: '', comment: '' });
    const [from, to] = ['2024-01-01', '2024-12-31'];
    const within = days.filter((day) => day >= from && day <= to).length;
    expect(within).toBeGreaterThan(0);
    expect(read(await exported(`?from=${from}&to=${to}`))).toHaveLength(within);
    expect(read(await exported(`?to=${to}`))).toHaveLength(days.filter((day) => day <= to).length);
    expect(read(await exported('?from=2999-01-01'))).toEqual([]);
  });

  it.each([
    ['es', ';', 'Puesto', 'Consultor/a', 'Aumento (%)', '12,53'],
    ['en', ',', 'Job', 'Consultant', 'Raise (%)', '12.53'],
  ])(
    'in %s has its separator, names, labels and decimal sign',
    async (language, separator, job, title, percent, raise) => {
      const text = await exported(`?from=${today()}&language=${language}`);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const [row] = read(text, separator);
      expect(row).toMatchObject({ [job]: title, [percent]: raise });
      expect(Object.keys(row ?? {})).toHaveLength(15);
    },
  );

  it('is a file to keep, named in its language, and leaves a record of the days', async () => {
    const { headers } = await hr.get('/api/reviews/export?from=2024-01-01&to=&language=es').expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="decisiones-\d{4}-\d\d-\d\d\.csv"$/);
    const { body } = await api.user.get('/api/audit?action=decisions-exported').expect(200);
    expect(body.items[0]).toMatchObject({ actor: decidedBy, after: { from: '2024-01-01' } });
    expect(Object.keys(body.items[0].after)).toEqual(['from']);
  });

  it('refuses what is no day', async () => {
    await hr.get('/api/reviews/export?from=2024-02-30').expect(400);
    await hr.get('/api/reviews/export?language=fr').expect(400);
  });
});
