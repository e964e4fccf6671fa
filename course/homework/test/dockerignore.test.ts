import { expect, it } from 'vitest';
import { dockerignore } from '../grader/reading/dockerignore.ts';

// The rules of https://docs.docker.com/build/concepts/context/#dockerignore-files
it.each<[string, string, boolean]>([
  ['node_modules', 'node_modules/a/b.js', true],
  ['node_modules', 'api/node_modules/a.js', false],
  ['**/node_modules', 'node_modules/a.js', true],
  ['**/node_modules', 'api/node_modules/a.js', true],
  ['node_modules/', 'node_modules/a.js', true],
  ['/node_modules', 'node_modules/a.js', true],
  ['./node_modules', 'node_modules/a.js', true],
  ['node_modules/*', 'node_modules/a/b.js', true],
  ['NODE_MODULES', 'node_modules/a.js', false],
  ['# node_modules', 'node_modules/a.js', false],
  ['.env*', '.env.development', true],
  ['.env*', 'api/.env', false],
  ['**/.env*', 'api/.env', true],
  ['.env.?', '.env.a', true],
  ['*', '.git/HEAD', true],
  ['*\n!src', 'src/a.ts', false],
  ['*\n!src', '.env', true],
  ['.env*\n!.env', '.env', false],
  ['!.env\n.env*', '.env', true],
  ['.en[v]', '.env', true],
  ['.git*', '.github/x', true],
  ['.git', '.gitignore', false],
  ['.', '.env', false],
  ['a\\*b', 'a*b', true],
  ['[z-a]', '.env', false],
  ['\uFEFF.env', '.env', true],
])('%j and %s: %s', (text, path, out) => {
  expect(dockerignore(text)(path)).toBe(out);
});

it('takes no longer for stars upon stars', () => {
  expect(dockerignore(`${'**/'.repeat(200)}x\n${'*'.repeat(300)}/y`)(`${'a/'.repeat(40)}z`)).toBe(false);
  expect(dockerignore('*a'.repeat(200))('a'.repeat(250))).toBe(true);
  expect(dockerignore(`${'*a'.repeat(200)}b`)('a'.repeat(250))).toBe(false);
});
