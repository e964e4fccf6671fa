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
 * Checks that a fresh clone can be installed: the present node_modules may hide a lockfile that lacks packages.
 *
 * @throws when `npm ci` would refuse the lockfile, or an entry of it names the host that it came from or says not what is
 * to come from there
 */
export async function lockfile(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'aumento-lockfile-'));
  try {
    for (const file of MANIFESTS) await cp(join(ROOT, file), join(dir, file));
    await runNpm(['ci', '--prefix', dir, '--dry-run', '--ignore-scripts', '--loglevel=error']);
  } finally {
    await rm(dir, { recursive: true });
  }
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Packages };
  const trouble = troubleIn(packages);
  if (trouble.length > 0) throw new Error(trouble.join('\n'));
}

type Packages = Record<string, { resolved?: string; link?: boolean; integrity?: string }>;

/** A sentence for each kind of faulty entry. */
export function troubleIn(packages: Packages): string[] {
  const entries = Object.entries(packages);
  const names = (wrong: typeof entries) => wrong.map(([name]) => name).join(', ');
  const hosts = entries.filter(([, { resolved }]) => resolved?.includes('://'));
  // What does not lie in node_modules is the repository and its workspaces.
  const unsure = entries.filter(([name, { link, integrity }]) => {
    return name.includes('node_modules/') && !link && !integrity?.startsWith('sha512-');
  });
  return [
    ...(hosts.length > 0
      ? [`package-lock.json names a host for ${names(hosts)}. Install again with the .npmrc of this repository.`]
      : []),
    ...(unsure.length > 0
      ? [`package-lock.json has no SHA-512 for ${names(unsure)}. Add what "npm view NAME@VERSION dist.integrity" says.`]
      : []),
  ];
}
