import type { Criterion } from '../scripts/criterion.ts';
import { addressesOf, answerAt, containersOf, type Image, imagesNamed, inspect, runImage } from '../scripts/engine.ts';
import { messages } from './messages.ts';

const [WRONG, RIGHT, STAGES] = ['lab07-wrong-order', 'lab07-right-order', 'lab07-multi-stage'] as const;

export const criteria: Criterion[] = [
  { what: messages.twice, step: 2, look: twice },
  { what: messages.once, step: 3, look: once },
  { what: messages.smaller, step: 4, look: smaller },
  { what: messages.answers, step: 4, look: answers },
];

async function twice(): Promise<true | string> {
  const found = await installs(WRONG);
  return typeof found === 'string' ? found : found.twice || messages.sameInstall(WRONG);
}

async function once(): Promise<true | string> {
  const found = await installs(RIGHT);
  return typeof found === 'string' ? found : found.once || messages.otherInstall(RIGHT);
}

/**
 * @returns whether two images with different servers have their packages from one run of npm, and whether from two;
 *   one sentence where there is nothing to compare
 */
async function installs(repository: string): Promise<{ once: boolean; twice: boolean } | string> {
  const images = await imagesNamed(repository);
  const all = await Promise.all(
    images.map(async ({ name }) => ({
      server: (await runImage(name, 'cat', 'server.ts')).stdout,
      // npm writes this file whenever it installs: an older date means an older layer.
      installed: (await runImage(name, 'stat', '--format=%y', 'node_modules/.package-lock.json')).stdout,
    })),
  );
  if (all.length < 2) return messages.fewer(repository, all.length);
  const pairs = all.flatMap((one) => all.filter(({ server }) => server !== one.server).map((other) => [one, other]));
  if (pairs.length === 0) return messages.sameServer(repository);
  const once = pairs.some(([one, other]) => one?.installed && one.installed === other?.installed);
  return { once, twice: pairs.some(([one, other]) => one?.installed !== other?.installed) };
}

async function smaller(): Promise<true | string> {
  const before = await sizes(await imagesNamed(RIGHT));
  let found = before.length > 0 ? messages.noImage(STAGES) : messages.noImage(RIGHT);
  for (const image of before.length > 0 ? await imagesNamed(STAGES) : []) {
    const [size = 0] = await sizes([image]);
    const { code } = await runImage(image.name, 'test', '-e', 'node_modules/typescript');
    if (code === 1 && size < Math.min(...before)) return true;
    found =
      code === 0 ? messages.typescript(image.name) : messages.bigger(image.name, inMb(size), inMb(Math.min(...before)));
  }
  return found;
}

async function sizes(images: Image[]): Promise<number[]> {
  return (await inspect<{ Size: number }>(images.map(({ id }) => id))).map(({ Size }) => Size);
}

async function answers(): Promise<true | string> {
  let found = messages.noneRuns;
  for (const container of await containersOf(STAGES)) {
    if (!container.State.Running) continue;
    for (const address of addressesOf(container)) if ((await answerAt(address))?.includes('"container"')) return true;
    found = messages.noAnswer(container.Name.slice(1));
  }
  return found;
}

function inMb(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
