import type { Criterion } from '../scripts/criterion.ts';
import { addressesOf, answerAt } from '../scripts/engine.ts';
import { type LabContainer, labContainers } from '../scripts/lab-containers.ts';
import { messages } from './messages.ts';

export const criteria: Criterion[] = [
  { what: messages.healthy, step: 2, look: healthy },
  { what: messages.inside, step: 2, look: inside },
  { what: messages.installed, step: 3, look: installed },
  { what: messages.post, step: 4, look: post },
  { what: messages.outlived, step: 5, look: outlived },
];

interface Post {
  slug: string;
  date_gmt: string;
}

const running = async (image: string) => (await labContainers('03', image)).find(({ State }) => State.Running);

async function healthy(): Promise<true | string> {
  for (const image of ['mariadb', 'wordpress']) {
    const container = await running(image);
    if (!container) return messages.notThere(image);
    const health = container.State.Health?.Status ?? messages.noHealth;
    if (health !== 'healthy') return messages.state(nameOf(container), health);
  }
  return true;
}

async function inside(): Promise<true | string> {
  const database = await running('mariadb');
  if (!database) return messages.notThere('mariadb');
  if (addressesOf(database).length > 0) return messages.published(nameOf(database));
  const volume = database.Mounts.find(({ Destination }) => Destination === '/var/lib/mysql');
  // One without a name gets 64 digits for one.
  const named = volume?.Type === 'volume' && !/^[0-9a-f]{64}$/.test(volume.Name ?? '');
  return named || messages.noVolume(nameOf(database));
}

async function installed(): Promise<true | string> {
  const addresses = await blogAddresses();
  for (const address of addresses) if (await ask(address, '/')) return true;
  return messages.noAnswer(addresses.join(', '));
}

async function post(): Promise<true | string> {
  return (await firstPost()) ? true : messages.noPost;
}

async function outlived(): Promise<true | string> {
  const written = await firstPost();
  if (!written) return messages.noPost;
  for (const image of ['mariadb', 'wordpress']) {
    const container = await running(image);
    if (!container) return messages.notThere(image);
    if (new Date(container.Created) < written) return messages.younger(nameOf(container));
  }
  return true;
}

/** When the oldest post was written that is not the one that WordPress brings along. */
async function firstPost(): Promise<Date | undefined> {
  for (const address of await blogAddresses()) {
    const posts = await ask(address, '/wp/v2/posts');
    if (!Array.isArray(posts)) continue;
    const own = (posts as Post[]).filter(({ slug }) => !/^(hello-world|hola-mundo)$/.test(slug)).at(-1);
    if (own) return new Date(`${own.date_gmt}Z`);
  }
  return undefined;
}

/** What WordPress' REST interface answers; undefined while there is no blog. */
async function ask(address: string, route: string): Promise<unknown> {
  try {
    return JSON.parse((await answerAt(`${address}/?rest_route=${route}`)) ?? '');
  } catch {
    return undefined; // a page that says what is wrong, or the form of the installation
  }
}

async function blogAddresses(): Promise<string[]> {
  const blog = await running('wordpress');
  return blog ? addressesOf(blog) : [];
}

function nameOf({ Name }: LabContainer): string {
  return Name.slice(1);
}
