import { afterAll, beforeAll, expect, it } from 'vitest';
import { underLoad } from './support/load.ts';
import { SwarmStack } from './support/swarm-stack.ts';
import { until } from './support/until.ts';
import { freshCredentials, post, Visitor } from './support/visitor.ts';

// docker/stack.yml on Docker Swarm: rolling updates without a failed request, whether the new version works or not.
const stack = new SwarmStack('swarm');
const NONE_FAILED = { refused: 0, others: [], unanswered: [] };
let page: string;
let admin: Visitor;

beforeAll(async () => {
  await stack.start();
  page = await stack.origin();
  admin = await Visitor.signUp(page, freshCredentials(), stack.bootstrapToken);
});
afterAll(async () => expect(await stack.remove()).toEqual([]));

it('three replicas share sessions and the count of failed sign-ins', async () => {
  expect(await stack.running('nestapp')).toHaveLength(3);
  for (let time = 0; time < 6; time++) expect((await admin.get('/api/auth/me')).status).toBe(200);

  const credentials = freshCredentials();
  const signIn = async () => (await post(`${page}/api/auth/sign-in`, credentials)).status;
  for (let free = 0; free < 5; free++) expect(await signIn()).toBe(401);
  // The sixth has to wait a second, the seventh two more; separate counts would have allowed fifteen.
  const statuses = await Promise.all(Array.from({ length: 10 }, signIn));
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(8);

  await until('each replica has refused one', async () => {
    return new Set((await refused()).map((line) => line.split(' ', 1)[0])).size === 3;
  });
});

it('a new image is rolled out: no request fails', async () => {
  const image = await stack.variant('new', 'LABEL aumento.version=new');
  const answers = await underLoad(page, admin, () => stack.deploy({ NESTAPP_IMAGE: image }));

  expect(await stack.running('nestapp')).toEqual([image, image, image]);
  expect(new Set(await stack.running('worker'))).toEqual(new Set([image]));
  expect(await stack.inspect('nestapp', '{{.UpdateStatus.State}}')).toBe('completed');
  expect(answers).toMatchObject(NONE_FAILED);
  report('a new image', answers.acknowledged.length);
});

/** A release that extends the schema: old replicas keep working beside it, and after its rollback. */
const MIGRATION = [
  'USER root',
  `RUN echo "import { migrations } from './migrations/index.js'; \\
    class Added1999999999999 { name = 'Added1999999999999'; \\
      async up(runner) { await runner.query('ALTER TABLE predictions ADD COLUMN note text'); } async down() {} } \\
    migrations.push(Added1999999999999);" > /app/api/dist/database/added.js \\
 && sed -i "1i import './added.js';" /app/api/dist/database/data-source-options.js`,
  'USER node',
];

it('a new image with a migration is rolled out, then the previous image: no request fails', async () => {
  const [before = ''] = await stack.running('nestapp');
  const image = await stack.variant('migrating', ...MIGRATION);
  for (const next of [image, before]) {
    const answers = await underLoad(page, admin, () => stack.deploy({ NESTAPP_IMAGE: next }));
    expect(await stack.running('nestapp')).toEqual([next, next, next]);
    expect(await stack.inspect('nestapp', '{{.UpdateStatus.State}}')).toBe('completed');
    expect(answers).toMatchObject(NONE_FAILED);
    report(next === image ? 'with a migration' : 'without it again', answers.acknowledged.length);
  }
  expect(await stack.logs('migrate')).toContain('new migrations: 1.');
});

it.each([
  ['ends at once', ['USER root', 'RUN rm /app/model/artifacts/*.onnx', 'USER node']],
  ['never becomes ready', ['CMD ["sleep", "infinity"]']],
])('an image that %s is rolled back automatically: no request fails', async (fault, lines) => {
  const before = await stack.running('nestapp');
  const image = await stack.variant('broken', ...lines);
  const answers = await underLoad(page, admin, () => stack.deploy({ NESTAPP_IMAGE: image }));

  expect(await stack.inspect('nestapp', '{{.UpdateStatus.State}}')).toBe('rollback_completed');
  expect(await stack.running('nestapp')).toEqual(before);
  expect(answers).toMatchObject(NONE_FAILED);
  report(`an image that ${fault}`, answers.acknowledged.length);
});

it('the API trusts the page’s task, found by its DNS name, to report the client address', async () => {
  const addresses = (await refused()).map((line) => /"address":"([^"]+)"/.exec(line)?.[1]);
  expect(addresses.length).toBeGreaterThan(0);
  const [page] = await stack.addresses('predictor-ui');
  expect(page).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(addresses).not.toContain(page);
});

async function refused(): Promise<string[]> {
  return (await stack.logs('nestapp')).split('\n').filter((line) => /"status":4(01|29)/.test(line));
}

function report(rollout: string, created: number): void {
  console.log(`${rollout}: ${created} predictions during the rollout, 0 failed`);
}
