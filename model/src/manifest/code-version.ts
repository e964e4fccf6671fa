import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

interface Package {
  version: string;
  dependencies: Record<string, string>;
}
const readPackage = (path: string): Package => JSON.parse(readFileSync(path, 'utf8'));

/** The files of a source folder that make data and model, sorted, with slashes: all but what only asks and tells. */
export function trainingCode(folder = join(PACKAGE, 'src')): string[] {
  const files = globSync('**/*.ts', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  return files.filter((path) => !/^(cli|compare|messages|table\/findings|versus)\/|^compare\.ts$/.test(path)).sort();
}

/**
 * The package's version and a SHA-256 of the training code, in hex. Of the content, since a ZIP download and an image have
 * no Git history; line ends do not count, so that a checkout on Windows has the same.
 */
export function codeVersion(folder = join(PACKAGE, 'src')): { version: string; sha256: string } {
  const hash = createHash('sha256');
  for (const path of trainingCode(folder)) {
    const code = readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${JSON.stringify([path, code])}\n`);
  }
  return { version: readPackage(join(PACKAGE, 'package.json')).version, sha256: hash.digest('hex') };
}

/** The installed versions of the package's dependencies, sorted by name. Throws an Error where one is not installed. */
export function libraryVersions(): Record<string, string> {
  const names = Object.keys(readPackage(join(PACKAGE, 'package.json')).dependencies).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = findPackageJSON(name, import.meta.url);
      if (path === undefined) throw new Error(`The package ${name} is not installed.`);
      return [name, readPackage(path).version];
    }),
  );
}
