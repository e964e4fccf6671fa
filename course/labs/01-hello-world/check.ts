import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Criterion } from '../scripts/criterion.ts';
import { containersOf, type Image, imagesNamed, runImage } from '../scripts/engine.ts';
import { messages } from './messages.ts';

const REPOSITORY = 'lab01-hello-world';

export const criteria: Criterion[] = [
  { what: messages.greets, step: 2, look: greets },
  { what: messages.ended, step: 3, look: ended },
  { what: messages.twoNames, step: 5, look: twoNames },
  { what: messages.oldIsGone, step: 6, look: oldIsGone },
];

async function greets(): Promise<true | string> {
  const { current, older } = await compare();
  if (current.length > 0) return true;
  const [newest] = older;
  return newest ? messages.oldGreeting(newest.name, newest.said) : messages.noImage;
}

async function ended(): Promise<true | string> {
  const current = new Set((await compare()).current.map(({ id }) => id));
  const containers = await containersOf(REPOSITORY);
  const own = containers.filter(({ Image }) => current.has(Image));
  if (own.some(({ State }) => State.Status === 'exited' && State.ExitCode === 0)) return true;
  const [one] = own;
  return one ? messages.endedBadly(one.Name.slice(1), one.State.Status, one.State.ExitCode) : messages.noContainer;
}

async function twoNames(): Promise<true | string> {
  const { current } = await compare();
  const tags = current.map(({ name }) => name);
  const latest = current.find(({ name }) => name.endsWith(':latest'));
  if (latest && current.some(({ name, id }) => name !== latest.name && id === latest.id)) return true;
  return tags.length > 0 ? messages.names(tags.join(', ')) : messages.nothingToSay;
}

async function oldIsGone(): Promise<true | string> {
  const { current, older } = await compare();
  if (older.length > 0) return messages.older(older.map(({ name }) => name).join(', '));
  return current.length > 0 || messages.nothingToSay;
}

/** The images that greet as hello.ts does now, and those that greet in another way. */
async function compare(): Promise<{ current: Image[]; older: (Image & { said: string })[] }> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'hello.ts')]);
  const current: Image[] = [];
  const older: (Image & { said: string })[] = [];
  for (const image of await imagesNamed(REPOSITORY)) {
    const { stdout: said } = await runImage(image.name);
    if (greeting(said) === greeting(stdout)) current.push(image);
    else older.push({ ...image, said: said.trim() });
  }
  return { current, older };
}

/** Up to the machine's name, which is another one in each container. */
function greeting(said: string): string {
  return said.split('! I am ')[0] ?? '';
}
