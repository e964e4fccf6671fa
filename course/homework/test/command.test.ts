import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Homework } from './support/submission.ts';

// The grader as the starter carries it: one file, in a folder where there are no packages.
const folder = mkdtempSync(join(tmpdir(), 'aumento-grader-bundle-'));
const program = join(folder, 'grader.mjs');

beforeAll(async () => {
  const input = join(dirname(import.meta.dirname), 'grader/main.ts');
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  await bundle.write({ file: program, format: 'esm', codeSplitting: false });
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { PATH: '', AUMENTO_LANGUAGE: 'en' };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env, cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

it('needs nothing beside it, and Docker only for what is run', async () => {
  const { code, stdout, stderr } = await run(Homework.solution().dir, '--static');
  expect(stderr).toBe('');
  expect(stdout).toContain('✔ 01-context');
  expect(code).toBe(0);
});

it('ends with 2, and says why, where there is no Docker', async () => {
  const { code, stdout } = await run(Homework.solution().dir);
  expect(stdout).toMatch(/· 01-builds .*\n {4}not checked: this machine cannot check it: .*docker/);
  expect(stdout).toMatch(/· 02-network .*\n {4}not checked: this machine cannot check it: /);
  expect(code).toBe(2);
});

it('ends with 1 where something required is not met', async () => {
  expect((await run(new Homework().dir, '--static')).code).toBe(1);
});

it('grades one activity', async () => {
  const { stdout } = await run(Homework.solution().dir, '--static', '--activity', '03');
  expect(stdout).toContain('03-mount');
  expect(stdout).not.toContain('01-');
  expect(stdout).toContain('of 20 points');
});

it('writes the same result for programs, in Spanish if wished', async () => {
  const at = (name: string) => join(folder, name);
  const files = ['--json', at('r.json'), '--junit', at('r.xml'), '--markdown', at('r.md')];
  const { stdout } = await run(Homework.solution().dir, '--static', '--language', 'es', ...files);
  const report = JSON.parse(readFileSync(at('r.json'), 'utf8'));
  expect(report).toMatchObject({ version: 1, language: 'es', points: 11, outOf: 100 });
  expect(stdout).toContain('11 de 100 puntos');
  expect(readFileSync(at('r.md'), 'utf8')).toContain('## 11 de 100 puntos');
  expect(readFileSync(at('r.xml'), 'utf8').match(/<testcase/g)).toHaveLength(report.results.length);
});

it('gives hints one after the other, and any by its number', async () => {
  const { dir } = new Homework();
  const hint = async (id: string) => (await run(dir, '--hint', id)).stdout;
  expect(await hint('01-builds')).toContain('Hint 1 of 3');
  expect(await hint('01-builds')).toContain('Hint 2 of 3');
  expect(await hint('02-cold')).toContain('Hint 1 of 3');
  expect(await hint('01-builds')).toContain('Hint 3 of 3');
  expect(await hint('01-builds')).toContain('There is no further hint');
  expect(await hint('01-builds:1')).toContain('Hint 1 of 3');
});

it.each([
  [['--activity', '04'], /there are 01, 02 and 03/],
  [['--language', 'fr'], /there are es and en/],
  [['--hint', '01-nothing'], /there are safe, 01-builds/],
  [['--build-seconds', 'soon'], /whole number of seconds/],
  [['--nonsense'], /nonsense/],
  [['/nowhere/at/all'], /no folder .*\/nowhere\/at\/all/],
])('%j is told what is allowed, and ends with 2', async (args, sentence) => {
  const { code, stderr } = await run(...args);
  expect(stderr).toMatch(sentence);
  expect(code).toBe(2);
});
