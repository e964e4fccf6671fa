import { afterAll, beforeAll, expect, it } from 'vitest';
import { Inside } from './support/inside.ts';
import { Stack } from './support/stack.ts';

// Which service reaches which.
const stack = new Stack('networks');
const [PEOPLE, DATABASE] = ['nestnetwork', 'pgnetwork'].map((name) => `${stack.project}_${name}`) as [string, string];
let database: Inside;
let migrate: Inside;
let api: Inside;
let page: Inside;
let worker: Inside;

beforeAll(async () => {
  await stack.up();
  migrate = await Inside.idle(stack, 'migrate');
  [database, api, page, worker] = await Promise.all([
    Inside.of(stack, 'postgresdb'),
    Inside.of(stack, 'nestapp'),
    Inside.of(stack, 'predictor-ui'),
    Inside.of(stack, 'worker'),
  ]);
});
afterAll(() => stack.remove());

it('the API, the worker and migrate reach the database, by its name', async () => {
  expect(await api.connects('postgresdb', 5432)).toBe(true);
  expect(await migrate.connects('postgresdb', 5432)).toBe(true);
  expect(await worker.connects('postgresdb', 5432)).toBe(true);
});

it('the page reaches the API, and the database neither by its name nor by its address', async () => {
  expect(await page.connects('nestapp', 3000)).toBe(true);
  expect((await page.try('getent hosts nestapp')).code).toBe(0);
  expect((await page.try('getent hosts postgresdb')).code).toBe(2);
  const address = await database.address(DATABASE);
  expect(await api.connects(address, 5432)).toBe(true);
  expect(await page.connects(address, 5432)).toBe(false);
});

it('the database, the worker and migrate reach neither the page nor the internet', async () => {
  const address = await page.address(PEOPLE);
  const routes = async (inside: Inside) => (await inside.try('cat /proc/net/route')).stdout;
  const anywhere = /^\S+\s+00000000\s/m;
  expect(await api.connects(address, 8080)).toBe(true);
  expect(await routes(api)).toMatch(anywhere);
  for (const inside of [database, worker, migrate]) {
    expect(await inside.connects(address, 8080)).toBe(false);
    expect(await routes(inside)).not.toMatch(anywhere);
  }
});

it('no port of the database is published', async () => {
  const published = async (service: string) =>
    (await stack.inspect(service, '{{range .NetworkSettings.Ports}}{{range .}}{{.HostPort}} {{end}}{{end}}')) !== '';
  expect(await published('nestapp')).toBe(true);
  expect(await published('predictor-ui')).toBe(true);
  expect(await published('postgresdb')).toBe(false);
  expect(await published('worker')).toBe(false);
});
