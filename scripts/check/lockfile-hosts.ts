import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../support/paths.ts';

/** @throws when an entry of the lockfile names the host that it came from: elsewhere that host may be out of reach */
export async function lockfileHosts(): Promise<void> {
  const lockfile = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string }>;
  };
  const hosts = Object.entries(lockfile.packages).filter(([, { resolved }]) => resolved?.includes('://'));
  if (hosts.length === 0) return;
  const names = hosts.map(([name]) => name).join(', ');
  throw new Error(`package-lock.json names a host for ${names}. Install again with the .npmrc of this repository.`);
}
