import type { Criterion } from '../scripts/criterion.ts';
import { addressesOf, answerAt, containersOf, imagesNamed, inspect } from '../scripts/engine.ts';
import { messages } from './messages.ts';
import { findRegistry, versionsIn } from './registry.ts';

const APP = 'lab08-app';

export const criteria: Criterion[] = [
  { what: messages.registry, step: 1, look: registry },
  { what: messages.onlyFrom, step: 3, look: onlyFrom },
  { what: messages.pushed, step: 4, look: pushed },
  { what: messages.answers, step: 4, look: answers },
];

async function registry(): Promise<true | string> {
  const found = await findRegistry();
  return typeof found === 'string' ? found : true;
}

async function pushed(): Promise<true | string> {
  const versions = await published();
  if (typeof versions === 'string') return versions;
  return new Set(versions.values()).size > 1 || messages.versions([...versions.keys()].join(', ') || messages.none);
}

async function onlyFrom(): Promise<true | string> {
  const versions = await published();
  if (typeof versions === 'string') return versions;
  const digests = [...versions.values()];
  const local: string[] = [];
  const images = await imagesNamed(APP);
  for (const { name, id } of images) {
    const [{ RepoDigests = [] } = {}] = await inspect<{ RepoDigests?: string[] }>([id]);
    const known = RepoDigests.some((digest) => digests.some((one) => digest.endsWith(`@${one}`)));
    if (!known || !name.includes('/')) local.push(name);
  }
  if (local.length > 0) return messages.local(local.join(', '));
  return images.length > 0 || messages.noImage;
}

async function answers(): Promise<true | string> {
  const versions = await published();
  if (typeof versions === 'string') return versions;
  let found = messages.noneRuns;
  const [newest] = [...versions.values()].slice(-1);
  for (const container of await containersOf(APP)) {
    if (!container.State.Running) continue;
    const [{ RepoDigests = [] } = {}] = await inspect<{ RepoDigests?: string[] }>([container.Image]);
    const version = [...versions].find(([, digest]) => RepoDigests.some((one) => one.endsWith(`@${digest}`)));
    if (!version) continue;
    const name = container.Name.slice(1);
    if (version[1] !== newest) found = messages.oldVersion(name, version[0]);
    else if (await answersFrom(addressesOf(container))) return true;
    else found = messages.noAnswer(name);
  }
  return found;
}

async function answersFrom(addresses: string[]): Promise<boolean> {
  for (const address of addresses) if ((await answerAt(address))?.includes('Hello from version')) return true;
  return false;
}

/** The versions in the registry, or one sentence on why none can be seen. */
async function published(): Promise<Map<string, string> | string> {
  const found = await findRegistry();
  return typeof found === 'string' ? found : versionsIn(found.address, APP);
}
