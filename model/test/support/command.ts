import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'aumento-model-'));

/** Runs one of the package's commands in a folder as a user would, in English by default. */
export function run(script: string, args: string[], folder: string, env: Record<string, string> = {}): Outcome {
  const path = fileURLToPath(new URL(`../../src/${script}`, import.meta.url));
  const { npm_lifecycle_event: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
    cwd: folder,
    env: { ...inherited, AUMENTO_LANGUAGE: 'en', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
