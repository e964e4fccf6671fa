import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.ts';
import { runNode } from './run-command.ts';

interface Target {
  /** What it is made from; the lockfile counts always. */
  sources: string[];
  /** Where the hash of the sources is kept, beside what was made from them. */
  mark: string;
  command: string[];
}

export const API: Target = {
  sources: ['api/src/**/*.ts', 'api/tsconfig*.json', 'tsconfig.base.json'],
  mark: 'api/dist/.sources',
  command: ['node_modules/typescript/bin/tsc', '-p', 'api/tsconfig.build.json'],
};

export const PAGE: Target = {
  sources: ['predictor-ui/src/**/*', 'predictor-ui/public/**/*', 'predictor-ui/*.{ts,cjs,mjs,html,json}'],
  mark: 'predictor-ui/dist/.sources',
  command: ['node_modules/vite/bin/vite.js', 'build', 'predictor-ui', '--logLevel', 'warn'],
};

/** Builds if the sources have changed. @returns whether it built */
export async function build({ sources, mark, command }: Target): Promise<boolean> {
  const hash = await hashOf(['package-lock.json', ...sources]);
  const markFile = join(ROOT, mark);
  if ((await readFile(markFile, 'utf8').catch(() => '')) === hash) return false;
  await runNode(command.map((part, index) => (index === 0 ? join(ROOT, part) : part)));
  await mkdir(dirname(markFile), { recursive: true });
  await writeFile(markFile, hash);
  return true;
}

async function hashOf(patterns: string[]): Promise<string> {
  const hash = createHash('sha256');
  const entries = await Array.fromAsync(glob(patterns, { cwd: ROOT, withFileTypes: true }));
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(`${file.slice(ROOT.length)}\0`).update(await readFile(file));
  return hash.digest('hex');
}
