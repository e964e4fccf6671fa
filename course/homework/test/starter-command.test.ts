import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/support/paths.ts';
import { freshClone } from '../../../test/support/fresh-clone.ts';
import { npmRun } from '../../../test/support/npm-run.ts';
import { taskText } from '../starter/task.ts';
import { workflow } from '../starter/workflow.ts';

const folder = mkdtempSync(join(tmpdir(), 'aumento-starter-'));
const run = (root: string, args: string[], env = {}) => npmRun(root, ['homework:new', '--', ...args], env);

beforeAll(() => {
  mkdirSync(join(folder, 'full'));
  writeFileSync(join(folder, 'full/mine.txt'), 'mine');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run homework:new refuses, and says why', () => {
  it.each<[string, string[], RegExp]>([
    ['no folder', [], /npm run homework:new -- DIR/],
    ['two folders', [join(folder, 'a'), join(folder, 'b')], /npm run homework:new -- DIR/],
    ['a folder that is not empty', [join(folder, 'full')], /full is not empty\. Give a folder/],
    ['a file', [join(folder, 'full/mine.txt')], /mine\.txt is no folder/],
    ['a folder of this clone', ['course/mine'], /course\/mine lies within .*Give a folder outside/],
    ['this clone', ['.'], /is not empty/],
    ['another language', [join(folder, 'fr'), '--language', 'fr'], /--language fr: there are es and en/],
    ['an option that is none', [join(folder, 'x'), '--lang', 'es'], /--lang[\s\S]*npm run homework:new -- DIR/],
  ])('%s', async (_, args, said) => {
    const { code, output } = await run(ROOT, args);
    expect(output).toMatch(said);
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual(['full']);
  });

  it('a project that is no git clone', async () => {
    const clone = await freshClone();
    const { code, output } = await run(clone.dir, [join(folder, 'none')], { AUMENTO_LANGUAGE: 'es' });
    await clone.remove();
    expect(output).toContain('no es un clon de git con un commit');
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual(['full']);
  });
});

it('its texts say what a template asks for that there is not', () => {
  expect(() => taskText('{{04}}', 'es', '')).toThrow('asks for {{04}}');
  expect(() => workflow('- uses: some/action\n', '', 'es')).toThrow('no commit of some/action');
});
