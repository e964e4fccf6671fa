import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReadme } from '../scripts/readme.ts';
import { edit } from './docker/support/edit.ts';
import { containsLines, matchesOutput } from './docker/support/expected-output.ts';

// What npm run test:docker makes of a lab's README.
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'aumento-lab-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('an expected output', () => {
  it.each([
    ['the same', 'one\ntwo\n', 'one\ntwo\n'],
    ['blanks in a row, and at the end', 'NAME      TAG  \nweb  1.0', 'NAME TAG\nweb          1.0'],
    ['the colours of a terminal', '\u001b[32mdone\u001b[0m\r\n', 'done'],
    ['… within a line', 'took 0.3 s (cached)', 'took … s (…)'],
    ['… as nothing', 'done', 'done…'],
    ['… as no line', 'done', '…\ndone\n…'],
    ['… as several lines, where a later one fits', 'a\nb\na\nc\nd', '…\na\nc\n…'],
    ['nothing', '', ''],
  ])('fits: %s', (_, output, promised) => expect(matchesOutput(output, promised)).toBe(true));

  it.each([
    ['a line too many', 'one\ntwo', 'one'],
    ['a line too few', 'one', 'one\ntwo'],
    ['another order', 'b\na', '…\na\nb\n…'],
    ['more after the end', 'a\nb\nc', '…\nb'],
    ['… does not reach into the next line', 'a\nb', 'a…b'],
    ['signs that mean something in a regular expression', 'v24x1', 'v24.1'],
  ])('does not fit: %s', (_, output, promised) => expect(matchesOutput(output, promised)).toBe(false));
});

describe('what docker build is to write', () => {
  it('may come in another order, among other lines', () => {
    expect(containsLines('#4 [3/3] COPY\n#5 CACHED\n#6 [2/3] WORKDIR', '…\n…[2/3] WORKDIR…\n…\n…[3/3] COPY')).toBe(
      true,
    );
  });

  it('may not be missing', () => expect(containsLines('[3/3] COPY', '…\n[2/3] WORKDIR\n[3/3] COPY')).toBe(false));
});

describe('an edit', () => {
  const change = (text: string, diff: string) =>
    inFolder(async (folder) => {
      const file = join(folder, 'file');
      await writeFile(file, text);
      await edit(file, diff);
      return readFile(file, 'utf8');
    });

  it('puts the new lines where the old ones were', async () => {
    expect(await change('a\nb\nc\n', ' a\n-b\n+B\n+$&\n')).toBe('a\nB\n$&\nc\n');
  });

  it.each([['c\n'], ['b\nb\n']])('is refused where the old lines do not stand once: %j', async (text) => {
    await expect(change(text, '-b\n+B\n')).rejects.toThrow(/does not have these lines once/);
  });
});

it('a README is read as steps, in their order', async () => {
  const text = [
    '# Title',
    '## 1. Do',
    ...['```dockerfile shows=Dockerfile', 'FROM x', '```'],
    ...['```sh', 'one', 'two', '```', 'In between.', '```text', '# no heading', '```'],
    ...['```sh fails terminal=2', 'three', '```'],
    '## 2. Change',
    ...['```text', 'nobody printed this', '```'],
    ...['```ts save=app/a.ts', 'let a;', '```', '```diff edit=app/a.ts', '-let a;', '+let b;', '```'],
  ].join('\n');
  const readme = await inFolder(async (folder) => {
    await writeFile(join(folder, 'README.md'), text);
    return readReadme(folder, 'en');
  });
  expect(readme.headings).toEqual([
    { title: 'Title', line: 1, level: 1 },
    { title: '1. Do', line: 2, level: 2 },
    { title: '2. Change', line: 17, level: 2 },
  ]);
  const [first, second] = ['1. Do', '2. Change'];
  const commands = { kind: 'commands', fails: false, secondTerminal: false, section: first };
  expect(readme.steps).toEqual([
    { kind: 'shows', file: 'Dockerfile', text: 'FROM x\n', section: first },
    { ...commands, commands: ['one', 'two'], output: '# no heading\n' },
    { ...commands, commands: ['three'], fails: true, secondTerminal: true },
    { kind: 'save', file: 'app/a.ts', text: 'let a;\n', section: second },
    { kind: 'edit', file: 'app/a.ts', text: '-let a;\n+let b;\n', section: second },
  ]);
});
