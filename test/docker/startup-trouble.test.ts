import { afterAll, beforeAll, expect, it } from 'vitest';
import { Stack } from './support/stack.ts';

const stack = new Stack('trouble');

beforeAll(() => stack.up('postgresdb'));
afterAll(() => stack.remove());

it('two concurrent migrations do no harm', async () => {
  const both = await Promise.all([stack.once('migrate'), stack.once('migrate')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  const counts = both.map(({ stdout }) => Number(/migrations: (\d+)/.exec(stdout)?.[1])).sort();
  expect(counts[0]).toBe(0);
  expect(counts[1]).toBeGreaterThan(0);
});

it.each([
  [
    'an example secret in production',
    { NODE_ENV: 'production', JWT_SECRET: 'example-jwt-secret-change-me' },
    /JWT_SECRET is an example secret/,
  ],
  ['no secret in production', { NODE_ENV: 'production' }, /JWT_SECRET_FILE names the file .* which cannot be read/],
  [
    'a weak one',
    { NODE_ENV: 'production', JWT_SECRET: 'abc'.repeat(20) },
    /JWT_SECRET is \*\*\*; .*openssl rand -hex 32/,
  ],
  [
    'an invalid proxy range',
    { TRUST_PROXY: '10.0.0.0/99' },
    /TRUST_PROXY is "10\.0\.0\.0\/99"; allowed: addresses, ranges/,
  ],
  ['an unreachable database', { DB_HOST: 'nowhere' }, /no database answers at nowhere:5432/],
  ['the wrong password', { DB_PASSWORD: 'wrong' }, /refuses the user "aumento_api" with this password/],
  ['an invalid value', { LOG_LEVEL: 'loud' }, /LOG_LEVEL is "loud"; allowed: fatal, error/],
  ['in Spanish', { LOG_LEVEL: 'loud', LANG: 'es_AR.UTF-8' }, /Aumento no puede iniciar: LOG_LEVEL es "loud"/],
])('%s: one sentence, exit code 1', async (_name, variables, sentence) => {
  const { code, stdout, stderr } = await stack.once('nestapp', variables);
  expect(stdout).toBe('');
  expect(stderr.trim()).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});
