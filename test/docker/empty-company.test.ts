import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedClone } from './support/changed-clone.ts';
import { Stack } from './support/stack.ts';
import { freshCredentials, Visitor } from './support/visitor.ts';

let dir: string;
beforeAll(async () => {
  dir = await changedClone();
});

/** Somebody signs up, as admin, and finds nobody. */
async function isEmpty(stack: Stack): Promise<void> {
  const origin = await stack.origin('nestapp');
  expect(await (await fetch(`${origin}/api/auth/options`)).json()).toMatchObject({
    demo: false,
    firstAdmin: 'sign-up',
  });
  const visitor = await Visitor.signUp(origin, freshCredentials());
  expect(await (await visitor.get('/api/employees?status=all')).json()).toMatchObject({ total: 0 });
  expect(await (await visitor.get('/api/fictitious-company')).json()).toMatchObject({ employees: 0, departments: 0 });
}

describe('AUMENTO_DATA of the shell', () => {
  const stack = new Stack('empty-shell', { env: { AUMENTO_DATA: 'none' } });
  afterAll(() => stack.remove());

  it('wrong, it is refused with a sentence before anything has happened', async () => {
    const wrong = new Stack('empty-shell', { env: { AUMENTO_DATA: 'nothing' } });
    await wrong.up('postgresdb');
    const { code, stderr } = await wrong.once('migrate');
    expect(code).toBe(1);
    expect(stderr).toContain('AUMENTO_DATA is "nothing"; allowed: fictitious');
  });

  it('none: the company of this new volume is empty, and the first account is its admin', async () => {
    await stack.up('nestapp');
    expect(await stack.compose('logs', 'migrate')).toContain('The database is new and empty');
    await isEmpty(stack);
  });
});

describe('AUMENTO_DATA of .env.development', () => {
  let stack: Stack;
  afterAll(() => stack?.remove());

  it('none: the same', async () => {
    await writeFile(join(dir, '.env.development'), 'AUMENTO_DATA=none\n');
    stack = new Stack('empty-file', { dir });
    await stack.up('nestapp');
    await isEmpty(stack);
  });
});
