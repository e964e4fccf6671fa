import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompanyAnswer } from '../src/company/company.schema.ts';
import type { CountedJob } from '../src/company/jobs.schema.ts';
import { anotherReplica } from './support/another-replica.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
});
afterAll(() => api.close());

const company = async (): Promise<CompanyAnswer> => (await hr.get('/api/company').expect(200)).body;
const change = async (changes: object) =>
  api.user.patch('/api/company').send({ version: (await company()).version, ...changes });
const create = async (name: string, label?: object): Promise<CountedJob> =>
  (await api.user.post('/api/company/jobs').send({ name, label }).expect(201)).body;
const employee = (given: object) => ({
  ...{ firstName: 'Ana', lastName: 'Núñez', email: `${randomUUID()}@empresa.example`, phone: '' },
  ...{ job: 'Analyst', seniority: 'Junior', hiredOn: '2021-02-01', salary: 40_000, ...given },
});
const hire = async (given: object = {}) => (await hr.post('/api/employees').send(employee(given)).expect(201)).body;
const predict = (employeeId: string, language = 'en') =>
  hr
    .post('/api/predictions')
    .set('Accept-Language', language)
    .send({ employeeId, targetSeniority: 'Junior', features: { performanceRating: 3 } });

describe('the company', () => {
  it('begins with US dollars, no name, and the three jobs with labels in both languages', async () => {
    expect(await company()).toMatchObject({ name: null, currency: 'USD', language: null, version: 1 });
    expect((await company()).jobs.map(({ name, label }) => [name, label.es, label.en])).toEqual([
      ['Analyst', 'Analista', 'Analyst'],
      ['Consultant', 'Consultor/a', 'Consultant'],
      ['Engineer', 'Ingeniero/a', 'Engineer'],
    ]);
  });

  it('is changed by an admin only, one after the other, and every replica and visitor knows it', async () => {
    const { version } = await company();
    await hr.patch('/api/company').send({ version, name: 'Acme' }).expect(403);
    await hr.post('/api/company/jobs').send({ name: 'Baker' }).expect(403);
    const changes = { version, name: ' Panadería «Sol» ', language: 'es' };
    const { body } = await api.user.patch('/api/company').send(changes).expect(200);
    expect(body).toMatchObject({ name: 'Panadería «Sol»', language: 'es', currency: 'USD', version: version + 1 });
    const { body: stale } = await api.user.patch('/api/company').send({ version, name: 'Other' }).expect(409);
    expect(stale.detail).toContain(`you saw version ${version}`);
    expect(stale.current).toMatchObject({ name: 'Panadería «Sol»', version: version + 1 });
    const replica = await anotherReplica(api);
    const { body: about } = await replica.anyone.get('/api/about').expect(200);
    await replica.close();
    expect(about.company).toEqual({ name: 'Panadería «Sol»', currency: 'USD', language: 'es' });
    const { body: audit } = await api.user.get('/api/audit?action=company-changed').expect(200);
    expect(audit.items[0]).toMatchObject({
      before: { name: null, language: null },
      after: { name: 'Panadería «Sol»', language: 'es' },
    });
    expect((await change({ name: null, language: null })).body).toMatchObject({ name: null, language: null });
  });

  it.each([
    { currency: 'usd' },
    { currency: 'XYZ' },
    { currency: '' },
    { currency: null },
    { language: 'fr' },
    { name: '' },
    { name: 'x'.repeat(101) },
    { name: 'a\nb' },
    { version: 0 },
    { other: 1 },
  ])('cannot be %j', async (changes) => {
    expect((await change(changes)).status).toBe(400);
  });

  it('takes every currency that there is', async () => {
    for (const currency of ['EUR', 'JPY', 'KWD', 'MXN', 'USD']) {
      expect((await change({ currency })).body.currency).toBe(currency);
    }
  });
});

describe('jobs', () => {
  it('are made, given, renamed for everybody who has them, and deleted when nobody does', async () => {
    const made = await create('  Panadero ', { en: 'Baker' });
    expect(made).toEqual({
      ...{ id: expect.any(String), name: 'Panadero', label: { es: null, en: 'Baker' } },
      ...{ version: 1, employees: 0 },
    });
    const person = await hire({ job: 'Panadero' });
    expect(person.job).toBe('Panadero');
    const url = `/api/company/jobs/${made.id}`;
    expect((await hr.get(url).expect(200)).body.employees).toBe(1);
    const { body: kept } = await api.user.delete(url).set('Accept-Language', 'es').expect(409);
    expect(kept.detail).toContain('Una persona tiene el puesto Panadero');
    const { body: renamed } = await api.user.patch(url).send({ version: 1, name: 'Maestro panadero' }).expect(200);
    expect(renamed).toEqual({ ...made, name: 'Maestro panadero', version: 2, employees: 1 });
    expect((await hr.get(`/api/employees/${person.id}`)).body).toMatchObject({ job: 'Maestro panadero', version: 1 });
    expect((await hr.get('/api/employees?job=Maestro%20panadero')).body.total).toBe(1);
    expect((await hr.get('/api/employees?job=Panadero')).body.total).toBe(0);
    expect((await hr.get(`/api/employees/${person.id}/peers`)).body).toMatchObject({
      job: 'Maestro panadero',
      count: 1,
    });
    await hr.patch(`/api/employees/${person.id}`).send({ version: 1, job: 'Analyst' }).expect(200);
    await api.user.delete(url).expect(204);
    await api.user.delete(url).expect(404);
    await api.user.patch(url).send({ version: 2, name: 'x' }).expect(404);
    const { body: audit } = await api.user.get(`/api/audit?subjectId=${made.id}`).expect(200);
    expect(audit.items.map(({ action }: { action: string }) => action)).toEqual([
      ...['job-deleted', 'job-changed', 'job-created'],
    ]);
    expect(audit.items[1]).toMatchObject({ before: { name: 'Panadero' }, after: { name: 'Maestro panadero' } });
  });

  it('are changed one after the other', async () => {
    const { id } = await create('Docente');
    await api.user
      .patch(`/api/company/jobs/${id}`)
      .send({ version: 1, label: { en: 'Teacher' } })
      .expect(200);
    const late = api.user.patch(`/api/company/jobs/${id}`).send({ version: 1, label: { en: 'Lecturer' } });
    const { body } = await late.expect(409);
    expect(body.detail).toContain('you saw version 1, now it is 2');
    expect(body.current).toMatchObject({ name: 'Docente', label: { es: null, en: 'Teacher' }, version: 2 });
  });

  it.each(['analyst', 'ANALISTA', 'Ingeniera', 'consultora', 'Consultór'])('cannot be called %s, too', async (name) => {
    const { body } = await api.user.post('/api/company/jobs').send({ name }).expect(409);
    expect(body.detail).toContain(`“${name}” cannot be told from the job`);
    const label = { es: name };
    const other = await api.user.post('/api/company/jobs').send({ name: randomUUID(), label }).expect(409);
    expect(other.body.detail).toContain(name);
  });

  it('written alike are refused also when they are sent at once', async () => {
    const names = ['Señal', 'SEÑAL', 'senal', 'señal'];
    const answers = await Promise.all(names.map((name) => api.user.post('/api/company/jobs').send({ name })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
  });

  it.each(['', '  ', 'x'.repeat(101), 'a\u0000b', 'a\tb', 5, null])('cannot be called %j', async (name) => {
    await api.user.post('/api/company/jobs').send({ name }).expect(400);
  });

  it('that there are not are refused, with those that there are', async () => {
    const { body } = await hr
      .post('/api/employees')
      .send(employee({ job: 'Astronaut' }))
      .expect(422);
    expect(body.errors).toEqual([{ path: 'job', message: expect.stringContaining('Analyst, Consultant,') }]);
    const { id } = await hire();
    await hr.patch(`/api/employees/${id}`).send({ version: 1, job: 'Astronaut' }).expect(422);
    expect((await hr.get('/api/employees?job=Astronaut').expect(200)).body.total).toBe(0);
  });

  it('are read in files by name and label in either language, and written so', async () => {
    await create('Tech writer', { es: 'Redactor/a' });
    const person = await hire();
    const send = (job: string) =>
      hr.post('/api/employees/import').send({ csv: `correo,puesto\n${person.email},${job}\n`, apply: true });
    for (const [given, name] of [
      ...[['TECH WRITER', 'Tech writer'] as const, ['Consultora', 'Consultant'] as const],
      ...[
        ['redactora', 'Tech writer'] as const,
        ['Analista', 'Analyst'] as const,
        ['Redactor/a', 'Tech writer'] as const,
      ],
    ]) {
      expect((await send(given).expect(200)).body).toMatchObject({ changed: 1 });
      expect((await hr.get(`/api/employees/${person.id}`)).body.job).toBe(name);
    }
    const { body } = await send('Astronauta').expect(422);
    expect(body.errors[0].message).toContain('Tech writer');
    const { text } = await hr.get('/api/employees/export?language=es&job=Tech%20writer').expect(200);
    expect(text).toContain(';Redactor/a;');
  });

  it('that are renamed are also what undoing an import gives back', async () => {
    const { id } = await create('Chofer');
    const person = await hire({ job: 'Chofer' });
    const csv = `correo,puesto\n${person.email},Analyst\n`;
    const { body: done } = await hr.post('/api/employees/import').send({ csv, apply: true }).expect(200);
    await api.user.patch(`/api/company/jobs/${id}`).send({ version: 1, name: 'Conductor' }).expect(200);
    await hr.delete(`/api/imports/${done.importId}`).expect(204);
    expect((await hr.get(`/api/employees/${person.id}`)).body.job).toBe('Conductor');
  });

  it('are renamed while people are moved into them, and nobody waits for ever', async () => {
    const { id } = await create('Piloto');
    const people = await Promise.all(Array.from({ length: 10 }, (_, n) => hire({ job: n % 2 ? 'Piloto' : 'Analyst' })));
    const moves = people.map(({ id: person, job }) =>
      hr.patch(`/api/employees/${person}`).send({ version: 1, job: job === 'Analyst' ? 'Piloto' : 'Analyst' }),
    );
    const renames = [1, 2, 3].map((version) =>
      api.user.patch(`/api/company/jobs/${id}`).send({ version, name: `Piloto ${version}` }),
    );
    for (const { status } of await Promise.all([...moves, ...renames])) expect([200, 409, 422]).toContain(status);
  });
});

describe('what the active model does not know', () => {
  it('is said of a job in each language, until the person has another one; what was saved stays', async () => {
    await create('Repostero', { es: 'Repostero/a', en: 'Pastry chef' });
    const { id } = await hire();
    const { body: saved } = await predict(id).expect(201);
    expect(saved.currency).toBe('USD');
    await hr.patch(`/api/employees/${id}`).send({ version: 1, job: 'Repostero' }).expect(200);
    expect((await predict(id).expect(422)).body.detail).toMatch(/does not know the job Pastry chef, only: Analyst, /);
    expect((await predict(id, 'es').expect(422)).body.detail).toMatch(
      /no conoce el puesto Repostero\/a, solo: Analista/,
    );
    await hr.post('/api/predictions/sweep').send({ employeeId: id }).expect(422);
    await hr.post('/api/predictions/preview').send({ employeeId: id, targetSeniority: 'Junior' }).expect(422);
    await hr.get(`/api/predictions/${saved.id}`).expect(200);
    await hr.get(`/api/employees/${id}/peers`).expect(200);
    await hr.patch(`/api/employees/${id}`).send({ version: 2, job: 'Engineer' }).expect(200);
    await predict(id).expect(201);
  });

  it('is said of another currency; salaries go on, files are read in it, and nothing is converted', async () => {
    const person = await hire();
    const { body: saved } = await predict(person.id).expect(201);
    expect((await change({ currency: 'EUR' })).status).toBe(200);
    const { body } = await predict(person.id).expect(422);
    expect(body.detail).toMatch(/predicts in USD \(US Dollar\), and the company pays in EUR \(Euro\)/);
    expect(body.detail).toContain('--currency EUR');
    expect((await predict(person.id, 'es').expect(422)).body.detail).toContain('paga en EUR (euro)');
    const late = await hr.post('/api/reviews').send({ predictionId: saved.id, rating: 3 }).expect(409);
    expect(late.body.detail).toContain('This prediction is in USD');
    const send = (salary: string) =>
      hr.post('/api/employees/import').send({ csv: `correo;salario\n${person.email};${salary}\n`, apply: true });
    expect((await send('$45.000').expect(422)).body.errors[0].message).toContain('currency, EUR (Euro)');
    await send('45.000 €').expect(200);
    expect((await hr.get(`/api/employees/${person.id}`)).body.salary).toBe(45_000);
    expect((await hr.get(`/api/predictions/${saved.id}`)).body.currency).toBe('USD');
    expect((await change({ currency: 'USD' })).status).toBe(200);
    await predict(person.id).expect(201);
  });
});
