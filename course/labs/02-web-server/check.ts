import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Criterion } from '../scripts/criterion.ts';
import { addressesOf, answerAt, type Container, containersOf, imagesNamed, runImage } from '../scripts/engine.ts';
import { messages } from './messages.ts';

const REPOSITORY = 'lab02-web-server';

export const criteria: Criterion[] = [
  { what: messages.packages, step: 1, look: packages },
  { what: messages.noPasswords, step: 2, look: noPasswords },
  { what: messages.answers, step: 4, look: answers },
  { what: messages.inOrder, step: 5, look: inOrder },
  { what: messages.cutOff, step: 5, look: cutOff },
];

async function packages(): Promise<true | string> {
  const wanted = packagesIn(await readFile(join(import.meta.dirname, 'app/package-lock.json'), 'utf8'));
  const images = await imagesNamed(REPOSITORY);
  const found = await Promise.all(
    // npm writes down there what it has installed.
    images.map(async ({ name }) => packagesIn((await runImage(name, 'cat', 'node_modules/.package-lock.json')).stdout)),
  );
  if (found.includes(wanted)) return true;
  return images[0] ? messages.otherPackages(images[0].name, found[0] ?? '') : messages.noImage;
}

function packagesIn(lockfile: string): string {
  const { packages = {} } = JSON.parse(lockfile || '{}') as { packages?: Record<string, { version: string }> };
  const names = Object.entries(packages).filter(([path]) => path !== '');
  return names.map(([path, { version }]) => `${path.replace('node_modules/', '')} ${version}`).join(', ');
}

async function noPasswords(): Promise<true | string> {
  const images = await imagesNamed(REPOSITORY);
  const bad: string[] = [];
  for (const { name } of images) {
    const { stdout } = await runImage(name, 'find', '/', '-xdev', '-name', 'passwords.txt');
    if (stdout === '') return true;
    bad.push(name);
  }
  return bad.length > 0 ? messages.passwords(bad.join(', ')) : messages.noImage;
}

async function answers(): Promise<true | string> {
  let trouble = messages.noneRuns;
  for (const container of await containersOf(REPOSITORY)) {
    if (!container.State.Running) continue;
    const name = container.Name.slice(1);
    const addresses = addressesOf(container);
    for (const address of addresses) if ((await answerAt(address))?.includes('"container"')) return true;
    trouble = addresses[0] ? messages.noAnswer(name, addresses[0]) : messages.noPort(name);
  }
  return trouble;
}

async function inOrder(): Promise<true | string> {
  const stopped = await stoppedContainers();
  return stopped.some(({ State }) => State.ExitCode === 0) || messages.noneInOrder(listOf(stopped));
}

async function cutOff(): Promise<true | string> {
  const stopped = (await stoppedContainers()).filter(({ Config }) =>
    /^(npm|sh|\/bin\/sh)$/.test(Config.Cmd?.[0] ?? ''),
  );
  return stopped.some(({ State }) => State.ExitCode !== 0) || messages.noneCutOff(listOf(stopped));
}

/** Those that ran a server: not those that ran `ls`. */
async function stoppedContainers(): Promise<Container[]> {
  const stopped = (await containersOf(REPOSITORY)).filter(({ State }) => State.Status === 'exited');
  return stopped.filter(({ Config }) => /server|start/.test(Config.Cmd?.join(' ') ?? ''));
}

function listOf(containers: Container[]): string {
  return containers.map(({ Name, State }) => `${Name.slice(1)} (${State.ExitCode})`).join(', ') || messages.none;
}
