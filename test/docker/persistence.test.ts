import { afterAll, expect, it } from 'vitest';
import { Stack } from './support/stack.ts';
import { freshCredentials, post, Visitor } from './support/visitor.ts';

// The course's own proof of persistence, with the course's own commands.
const stack = new Stack('persistence');
const credentials = freshCredentials();
let prediction: { id: string };
let before: Visitor;

/** Permissions, owner and size of the secret's file. */
const secret = () => stack.compose('exec', '-T', 'nestapp', 'stat', '--format=%a %U %s', '/var/lib/aumento/jwt-secret');

afterAll(() => stack.remove());

it('docker compose up, in a fresh clone: the page is there, and a new account predicts through it', async () => {
  await stack.compose('up', '--wait', '--wait-timeout=240');
  const page = await stack.origin('predictor-ui');
  const answer = await fetch(page);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('<div id="root">');

  const visitor = await Visitor.signUp(page, credentials);
  prediction = await visitor.predict();
  before = visitor;
  // 64 hexadecimal digits and a newline.
  expect(await secret()).toBe('600 node 65');
});

it('down and up: the same account finds the same prediction', async () => {
  await stack.compose('down');
  await stack.up();
  const visitor = await Visitor.signIn(await stack.origin('predictor-ui'), credentials);
  const answer = await visitor.get(`/api/predictions/${prediction.id}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(prediction);
  // The session is still valid: the secret was kept too.
  expect((await before.at(await stack.origin('predictor-ui')).get('/api/auth/me')).status).toBe(200);
});

it('down -v and up: both are gone', async () => {
  await stack.compose('down', '-v');
  await stack.up();
  const page = await stack.origin('predictor-ui');
  expect((await post(`${page}/api/auth/sign-in`, credentials)).status).toBe(401);
  const visitor = await Visitor.signUp(page, credentials);
  expect((await visitor.get(`/api/predictions/${prediction.id}`)).status).toBe(404);
  expect((await before.at(page).get('/api/auth/me')).status).toBe(401);
});
