import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const sweep = (body: object) => api.user.post('/api/predictions/sweep').send(body);

async function someone(seniority: string): Promise<string> {
  const { body } = await api.user.get(`/api/employees?pageSize=1&seniority=${seniority}`).expect(200);
  return body.items[0].id;
}

describe('POST /api/predictions/sweep', () => {
  it.each([
    ['Junior', ['Junior', 'Semi-senior', 'Senior']],
    ['Semi-senior', ['Semi-senior', 'Senior']],
    ['Senior', ['Senior']],
  ])('gives a %s every sensible target, each as its preview does, and keeps nothing', async (seniority, targets) => {
    const employeeId = await someone(seniority);
    const before = (await api.user.get('/api/predictions')).body.total;
    const features = { performanceRating: 5 };
    const { body } = await sweep({ employeeId, features }).expect(200);
    expect(body.items.map((item: { targetSeniority: string }) => item.targetSeniority)).toEqual(targets);
    for (const { createdAt: _, ...item } of body.items) {
      const request = { employeeId, features, targetSeniority: item.targetSeniority };
      const preview = await api.user.post('/api/predictions/preview').send(request).expect(200);
      expect(preview.body).toMatchObject(item);
    }
    expect((await api.user.get('/api/predictions')).body.total).toBe(before);
  });

  it('states of each step of seniority how often the band held there, or of all where there were few', async () => {
    const { band } = (await api.user.get('/api/models/active').expect(200)).body.manifest;
    const known = new Map(band.groups.map((group: { values: string[] }) => [group.values.join(' → '), group]));
    const steps: string[] = [];
    for (const seniority of ['Junior', 'Semi-senior', 'Senior']) {
      const { body } = await sweep({ employeeId: await someone(seniority) }).expect(200);
      for (const item of body.items) {
        const step = `${seniority} → ${item.targetSeniority}`;
        steps.push(step);
        const own = known.get(step) as { values: string[] } | undefined;
        const { coverage, rows, values: group = null } = { ...band, ...own };
        expect(item.band, step).toMatchObject({ coverage, rows, group });
      }
    }
    // Some steps have a group and one has none, else this would show nothing.
    expect([...known.keys()].every((step) => steps.includes(step as string))).toBe(true);
    expect(known.size).toBeGreaterThan(1);
    expect(known.size).toBeLessThan(steps.length);
  });

  it('refuses what a preview refuses', async () => {
    const employeeId = await someone('Junior');
    expect((await sweep({ employeeId, features: { performanceRating: 6 } }).expect(422)).body.errors).toEqual([
      { path: 'features.performanceRating', message: 'is 6; allowed: a whole number from 1 to 5' },
    ]);
    await sweep({ employeeId, targetSeniority: 'Senior' }).expect(400);
    await sweep({ employeeId: '00000000-0000-0000-0000-000000000000' }).expect(404);
  });
});

describe('who saved a prediction', () => {
  it('is told with it, until the account is gone', async () => {
    const employeeId = await someone('Senior');
    const { body } = await api.user
      .post('/api/predictions')
      .send({ employeeId, targetSeniority: 'Senior' })
      .expect(201);
    const { email } = (await api.user.get('/api/auth/me')).body;
    expect(body.createdBy).toBe(email);
    const demo = (await api.anyone.post('/api/auth/demo')).body.accessToken;
    await api.anyone
      .post('/api/predictions')
      .auth(demo, { type: 'bearer' })
      .send({ employeeId, targetSeniority: 'Senior' })
      .expect(201);
    const savers = async () => {
      const { body: list } = await api.user.get(`/api/predictions?employeeId=${employeeId}`).expect(200);
      return list.items.map((item: { createdBy: string }) => item.createdBy);
    };
    expect(await savers()).toEqual(['demo@empresa.example', email]);
    await api.database.owner.query('DELETE FROM users WHERE email = $1', ['demo@empresa.example']);
    expect(await savers()).toEqual([null, email]);
  });
});
