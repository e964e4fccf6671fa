import { afterAll, beforeAll, expect, it } from 'vitest';
import { ModelsService } from '../src/models/models.service.ts';
import { draft, freshEmail } from './support/employee-draft.ts';
import { otherModel } from './support/other-models.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  // As one that was registered before amounts were tried.
  const other = otherModel(1e5);
  const { version } = other.manifest;
  const replaces = (await api.user.get('/api/models/active').expect(200)).body.version;
  await api.app.get(ModelsService).add({ ...other, source: 'upload' }, null);
  await api.user.put('/api/models/active').send({ version, replaces }).expect(200);
});
afterAll(() => api.close());

const somebody = async (salary: number) => {
  const { body } = await api.user
    .post('/api/employees')
    .send({ ...draft(freshEmail()), salary })
    .expect(201);
  return { employeeId: body.id as string, targetSeniority: 'Senior' };
};

it('a prediction that cannot be stored is a 422, and those made with it are kept', async () => {
  const [paid, wellPaid] = [await somebody(15_000), await somebody(100_000)];
  const answers = await Promise.all(
    [paid, wellPaid, paid, wellPaid, paid].map((question) => api.user.post('/api/predictions').send(question)),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 422, 201, 422, 201]);
  expect(answers[1]?.body.detail).toMatch(/^The active model’s prediction .* allowed: amounts from −2147483647 to/);
  const kept = async ({ employeeId }: { employeeId: string }) =>
    (await api.user.get(`/api/predictions?employeeId=${employeeId}`).expect(200)).body.total;
  expect([await kept(paid), await kept(wellPaid)]).toEqual([3, 0]);
});

it('nor is it previewed, alone or among all levels; in Spanish, too', async () => {
  const question = await somebody(100_000);
  const spanish = (path: string, body: object) =>
    api.user.post(`/api/predictions/${path}`).set('Accept-Language', 'es').send(body).expect(422);
  for (const { body } of [
    await spanish('preview', question),
    await spanish('sweep', { employeeId: question.employeeId }),
  ]) {
    expect(body.detail).toMatch(/^La predicción del modelo activo .* se admiten importes de −2147483647 a/);
  }
});
