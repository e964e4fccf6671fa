import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/paths.ts';
import { runNpm } from '../support/run-command.ts';

const MANIFESTS = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'api/package.json',
  'model/package.json',
  'predictor-ui/package.json',
];

/**
 * Looks whether a fresh clone can be installed: node_modules as it is here may hide a lockfile that lacks packages.
 *
 * @throws when `npm ci` would refuse the lockfile, or an entry of it names the host that it came from
 */
export async function lockfile(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'aumento-lockfile-'));
  try {
    for (const file of MANIFESTS) await cp(join(ROOT, file), join(dir, file));
    await runNpm(['ci', '--prefix', dir, '--dry-run', '--ignore-scripts', '--loglevel=error']);
  } finally {
    await rm(dir, { recursive: true });
  }
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string }>;
  };
  const hosts = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes('://'));
  if (hosts.length === 0) return;
  const names = hosts.map(([name]) => name).join(', ');
  throw new Error(`package-lock.json names a host for ${names}. Install again with the .npmrc of this repository.`);
}
