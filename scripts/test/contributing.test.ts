import { readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HAS_COURSE, ROOT } from '../support/paths.ts';
import { trackedFiles } from '../support/tracked-files.ts';

const FILES = ['CONTRIBUTING.md', 'CONTRIBUTING.es.md'];
/** What stands for a name of one's own. */
const PLACEHOLDER = /NAME|TIME|NN|FOLDER/;

const read = (file: string) => readFileSync(`${ROOT}/${file}`, 'utf8');
const codeIn = (file: string) =>
  [
    ...read(file)
      .replaceAll(/```[\s\S]*?```/g, '')
      .matchAll(/`([^`]+)`/g),
  ].map(([, code]) => `${code}`);

it('both languages name the same commands and files', () => {
  const [english, spanish] = FILES.map((file) => codeIn(file).sort());
  expect(spanish).toEqual(english);
});

it.each([...FILES, 'README.md', 'README.es.md'])('package.json has every npm script that %s names', (file) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read(file).matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((script) => !scripts[`${script}`])).toEqual([]);
});

describe.each(FILES)('%s', (file) => {
  it('names files that are there', async () => {
    const tracked = await trackedFiles();
    const paths = codeIn(file).filter(
      (code) => /^[\w.*-]+(\/|\.\w+$)/.test(code) && !/[ ]/.test(code) && !PLACEHOLDER.test(code),
    );
    const lost = paths
      .filter((path) => HAS_COURSE || !path.startsWith('course/'))
      .filter((path) => {
        const globs = path.endsWith('/') ? [`${path}**`, `**/${path}**`] : [path, `**/${path}`, `${path}/**`];
        return !tracked.some((one) => globs.some((glob) => matchesGlob(one, glob)));
      });
    expect(paths.length).toBeGreaterThan(20);
    expect(lost).toEqual([]);
  });

  it('fits on two screens', () => {
    expect(read(file).split('\n').length).toBeLessThan(90);
  });
});
