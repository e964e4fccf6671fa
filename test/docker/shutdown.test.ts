import { afterAll, beforeAll, expect, it } from 'vitest';
import { docker } from '../../scripts/docker/docker.ts';
import { type HeldRequest, holdRequest } from './support/held-request.ts';
import { Stack } from './support/stack.ts';
import { until } from './support/until.ts';
import { freshCredentials, Visitor } from './support/visitor.ts';

const EACH = 10;
const stack = new Stack('shutdown');
let api: string;

beforeAll(async () => {
  await stack.up('nestapp');
  api = await stack.origin('nestapp');
});
afterAll(() => stack.remove());

it('process 1 is node itself: no npm and no shell stand between it and the signal', async () => {
  expect(await stack.compose('exec', '-T', 'nestapp', 'readlink', '/proc/1/exe')).toMatch(/\/node$/);
});

it('docker stop with requests under way: all are answered, none is lost, exit code 0', async () => {
  const visitor = await Visitor.signUp(api);
  const question = await visitor.aQuestion();
  const people = Array.from({ length: EACH }, () => freshCredentials());
  const hold = (path: string) => holdRequest(`${api}${path}`, visitor.authorization);
  const signUps = await Promise.all(people.map(() => hold('/api/auth/sign-up')));
  const predictions = await Promise.all(people.map(() => hold('/api/predictions')));

  // Killed after 5 seconds, which would end it with 137.
  const stopped = docker(['stop', '--timeout=5', await stack.container('nestapp')]);
  await until('no new request is taken', async () => !(await isTaking()));
  const statuses = await Promise.all([
    ...signUps.map((request: HeldRequest, index) => request.finish(people[index])),
    ...predictions.map((request: HeldRequest) => request.finish(question)),
  ]);
  await stopped;

  expect(statuses).toEqual(statuses.map(() => 201));
  expect(await stack.inspect('nestapp', '{{.State.ExitCode}}')).toBe('0');

  await stack.up('nestapp');
  api = await stack.origin('nestapp');
  await Promise.all(people.map((credentials) => Visitor.signIn(api, credentials)));
  const kept = await visitor.at(api).get(`/api/predictions?employeeId=${question.employeeId}`);
  expect(await kept.json()).toMatchObject({ total: EACH });
});

async function isTaking(): Promise<boolean> {
  return fetch(`${api}/health/live`).then(
    ({ status }) => status === 200,
    () => false,
  );
}
