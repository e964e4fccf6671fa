import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelsService } from '../src/models/models.service.ts';
import type { Sweep } from '../src/predictions/predictions.schema.ts';
import { anotherReplica } from './support/another-replica.ts';
import { otherModel } from './support/other-models.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let replicas: Awaited<ReturnType<typeof anotherReplica>>[];
let token: string;
let own: string;

beforeEach(async () => {
  api = await startTestApi();
  replicas = [await anotherReplica(api), await anotherReplica(api)];
  own = (await api.user.get('/api/models/active').expect(200)).body.version;
  const credentials = { email: 'swap@empresa.example', password: 'correct horse battery' };
  const { body } = await api.user
    .post('/api/invitations')
    .send({ email: credentials.email, role: 'admin' })
    .expect(201);
  const signUp = { ...credentials, invitation: body.token };
  token = (await api.anyone.post('/api/auth/sign-up').send(signUp).expect(201)).body.accessToken;
});
afterEach(async () => {
  await Promise.all(replicas.map((replica) => replica.close()));
  await api.close();
});

const other = otherModel(0.9);
const { version } = other.manifest;
const add = () => api.app.get(ModelsService).add({ ...other, source: 'upload' }, null);
const activate = (to: string, replaces: string) => api.user.put('/api/models/active').send({ version: to, replaces });
const servedBy = async ({ anyone }: Pick<TestApi, 'anyone'>) =>
  (await anyone.get('/api/models/active').auth(token, { type: 'bearer' }).expect(200)).body.version;
const servedByAll = () => Promise.all([api, ...replicas].map(servedBy));

/** Requests over real connections, as clients send them. */
const addresses = () =>
  [api, ...replicas].map(({ app }) => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  });
const sweep = async (address: string, body: object) => {
  const response = await fetch(`${address}/api/predictions/sweep`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, items: ((await response.json()) as Sweep).items };
};

describe('an activation', () => {
  it('reaches every replica', async () => {
    await add();
    await activate(version, own).expect(200);
    await expect.poll(servedByAll).toEqual([version, version, version]);
  });

  it('reaches them without a notification, too, and after their connections were cut', async () => {
    await add();
    await api.database.owner.query('ALTER TABLE model_serving DISABLE TRIGGER ALL');
    await api.database.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'aumento model_serving' AND datname = current_database()`,
    );
    await activate(version, own).expect(200);
    await expect.poll(servedByAll).toEqual([version, version, version]);
  });

  it('leaves the one before in place where the new one cannot be loaded', async () => {
    const file = other.file.subarray(0, other.file.length / 2);
    const sha256 = createHash('sha256').update(file).digest('hex');
    const broken = { ...other.manifest, sha256, version: '2026-11-28-bbbbbbbb' };
    await api.app.get(ModelsService).add({ manifest: broken, file, source: 'upload' }, null);
    const { body } = await activate(broken.version, own).expect(422);
    expect(body.detail).toMatch(/cannot be loaded .*Nothing was changed/);
    expect((await api.user.get('/api/models').expect(200)).body.serving).toMatchObject({ active: own, served: own });
    // As if another replica, which can load it, had activated it.
    await api.database.owner.query('UPDATE model_serving SET active = $1, previous = active', [broken.version]);
    await expect
      .poll(async () => (await api.user.get('/api/models').expect(200)).body.serving)
      .toMatchObject({ active: broken.version, served: own });
    const [somebody] = (await api.user.get('/api/employees?pageSize=1').expect(200)).body.items;
    const request = { employeeId: somebody.id, targetSeniority: 'Senior' };
    expect((await api.user.post('/api/predictions').send(request).expect(201)).body.modelVersion).toBe(own);
    await api.anyone.get('/health/ready').expect(200);
    // A new replica starts, with its image's own.
    const fresh = await anotherReplica(api);
    replicas.push(fresh);
    expect(await servedBy(fresh)).toBe(own);
    // And the way out is open.
    await add();
    await activate(version, broken.version).expect(200);
    await expect.poll(servedByAll).toEqual([version, version, version, version]);
  });
});

describe('10,000 requests over three replicas while versions alternate', () => {
  const REQUESTS = 10_000;
  const ACTIVATIONS = 6;
  const CONNECTIONS = 24;

  it('fail never, and each is answered by the version that it names alone', async () => {
    await add();
    const { items } = (await api.user.get('/api/employees?seniority=Junior&pageSize=10').expect(200)).body;
    const asked = items.map(({ id }: { id: string }, index: number) => ({
      employeeId: id,
      features: { performanceRating: 1 + (index % 5) },
    }));
    const [address] = addresses() as [string];
    const expected = new Map<string, unknown[]>();
    for (const [to, from] of [
      [version, own],
      [own, version],
    ] as const) {
      await activate(to, from).expect(200);
      const answers = [];
      for (const request of asked) answers.push((await sweep(address, request)).items.map(comparable));
      expected.set(to, answers);
    }
    expect(expected.get(own)).not.toEqual(expected.get(version));

    let sent = 0;
    let activations = 0;
    const answeredBy = new Map<string, number>();
    const alternate = async () => {
      let active = own;
      while (sent < REQUESTS || activations < ACTIVATIONS) {
        const next = active === own ? version : own;
        await activate(next, active).expect(200);
        active = next;
        activations += 1;
        await sleep(1_000);
      }
    };
    const client = async (which: number) => {
      const replica = addresses()[which % 3] as string;
      while (sent < REQUESTS || activations < ACTIVATIONS) {
        const index = sent++ % asked.length;
        const { status, items: answers } = await sweep(replica, asked[index]);
        expect(status).toBe(200);
        const versions = new Set(answers.map(({ modelVersion }) => modelVersion));
        expect(versions.size).toBe(1);
        const [by] = [...versions] as [string];
        expect(answers.map(comparable)).toEqual(expected.get(by)?.[index]);
        answeredBy.set(by, (answeredBy.get(by) ?? 0) + 1);
      }
    };
    await Promise.all([alternate(), ...Array.from({ length: CONNECTIONS }, (_, which) => client(which))]);
    expect(Math.min(...answeredBy.values())).toBeGreaterThan(100);
    expect([...answeredBy.keys()].sort()).toEqual([own, version].sort());
  });
});

/** An answer without its moment, of which the tenure is counted from. */
function comparable({ createdAt: _, ...answer }: Sweep['items'][number]) {
  return answer;
}
