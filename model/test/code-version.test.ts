import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { codeVersion, libraryVersions, trainingCode } from '../src/manifest/code-version.ts';
import { newFolder } from './support/command.ts';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));
const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const copy = join(folder, 'src');
cpSync(SOURCE, copy, { recursive: true });
const { sha256 } = codeVersion();
const read = (path: string) => readFileSync(join(copy, path), 'utf8');

/** The hash while a file of the copy holds something else. */
function hashWith(path: string, text: string): string {
  const before = read(path);
  writeFileSync(join(copy, path), text);
  const changed = codeVersion(copy).sha256;
  writeFileSync(join(copy, path), before);
  return changed;
}

describe('the code version', () => {
  it('does not depend on where the code lies, nor on line ends', () => {
    expect(codeVersion(copy).sha256).toBe(sha256);
    for (const path of trainingCode()) {
      expect(hashWith(path, read(path).replaceAll('\n', '\r\n')), path).toBe(sha256);
    }
  });

  it('changes with every file that makes the model, and with its name', () => {
    const hashes = trainingCode().map((path) => hashWith(path, `${read(path)} `));
    expect(new Set([sha256, ...hashes]).size).toBe(hashes.length + 1);
    expect(trainingCode()).toEqual(expect.arrayContaining(['training.ts', 'learn/ridge.ts', 'onnx/export.ts']));
    renameSync(join(copy, 'random.ts'), join(copy, 'chance.ts'));
    expect(codeVersion(copy).sha256).not.toBe(sha256);
    renameSync(join(copy, 'chance.ts'), join(copy, 'random.ts'));
  });

  it('does not change with what the commands say and ask', () => {
    for (const path of ['messages/es.ts', 'cli/report.ts', 'compare.ts', 'compare/report.ts', 'table/findings/find.ts'])
      expect(hashWith(path, '// other'), path).toBe(sha256);
  });
});

it('the libraries are the package’s dependencies, of the versions in the lockfile', () => {
  const root = join(SOURCE, '../..');
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const names = Object.keys(JSON.parse(readFileSync(join(root, 'model/package.json'), 'utf8')).dependencies);
  const locked = names.map((name) => {
    const own = packages[`model/node_modules/${name}`] ?? packages[`node_modules/${name}`];
    return [name, own.version];
  });
  expect(libraryVersions()).toEqual(Object.fromEntries(locked));
});
