import { setTimeout as pause } from 'node:timers/promises';
import { docker, lines } from '../docker.ts';

const SWEEPS = 10;
/** Sizes of build cache records that are removed after a full disk. */
const BIG = /^[\d.]+(GB|[5-9]\d\dMB)$/;

/** What a run may leave: how it is found, and how it is removed. All of it carries the run's name. */
const KINDS = [
  { find: (name: string) => lines(['ps', '-aq', '--filter', `name=${name}`]), remove: ['rm', '--force', '--volumes'] },
  { find: (name: string) => lines(['network', 'ls', '-q', '--filter', `name=${name}`]), remove: ['network', 'rm'] },
  {
    find: (name: string) => lines(['volume', 'ls', '-q', '--filter', `name=${name}`]),
    remove: ['volume', 'rm', '--force'],
  },
  {
    find: async (name: string) =>
      (await lines(['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'])).filter((image) =>
        image.startsWith(`${name}-`),
      ),
    remove: ['rmi', '--force'],
  },
];

/**
 * Removes every container, network, volume and image of a run; the build cache stays. Sweeps until nothing is found: a
 * command that was ended in the middle may have left the engine still at work.
 *
 * @param builder whose cache is to lose what filled the disk
 * @returns what could not be removed
 */
export async function cleanUp(name: string, builder?: string): Promise<string[]> {
  let found: string[] = [];
  const isFence = (await lines(['ps', '-aq', '--filter', `name=${name}-fence`]))[0];
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    found = [];
    for (const { find, remove } of KINDS) {
      const ids = (await find(name)).filter((id) => id !== isFence);
      if (ids.length > 0) await docker([...remove, ...ids]);
      found.push(...ids);
    }
    if (found.length === 0) break;
    await pause(100);
  }
  if (builder) await dropBigCache(builder);
  return found;
}

async function dropBigCache(builder: string): Promise<void> {
  for (const line of await lines(['buildx', 'du', `--builder=${builder}`])) {
    const [id = '', , size = ''] = line.split(/\s+/);
    if (BIG.test(size))
      await docker(['buildx', 'prune', `--builder=${builder}`, '--force', `--filter=id=${id.replace('*', '')}`]);
  }
}
