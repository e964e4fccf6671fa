import type { Say } from './say.ts';
import type { Stack, Started } from './stack.ts';
import { type Credentials, credentials, finds, type Part, signIn, use } from './visitor.ts';

/** What was seen while the application was started, used, stopped and started again. A part that was not reached is undefined. */
export interface Story {
  /** Starts with nothing there. */
  cold: Started[];
  works?: 'yes' | { missing: Part; status: number | undefined };
  /** After `down` and `up`. */
  kept?: 'all' | 'nobody' | 'no prediction' | Extract<Started, { up: false }>;
  /** After a build of changed sources. */
  rebuilt?: 'all' | 'nobody' | 'no prediction' | Extract<Started, { up: false }>;
  /** Whether somebody from before `down -v` is still there. */
  emptied?: boolean;
}

interface Actors {
  stack: Stack;
  /** Brings in images of changed sources. @returns whether there are any */
  rebuild: () => Promise<boolean>;
  /** Empties the folders of this machine in which the database keeps its data, as `down -v` does not. */
  emptyFolders: () => Promise<boolean>;
  say: Say;
}

const COLD_STARTS = 3;

/** Each start serves as many criteria as it can: five in all, three of them from nothing. */
export async function play({ stack, rebuild, emptyFolders, say }: Actors): Promise<Story> {
  const story: Story = { cold: [] };
  const person = credentials();
  say('cold', 1);
  const first = await stack.up(person);
  story.cold.push(first);
  if (!first.up) return story;

  say('use');
  const used = await useAll(first, person);
  story.works = 'missing' in used.page ? used.page : 'yes';
  if (used.prediction) {
    say('again');
    await stack.down();
    story.kept = await look(await stack.up(credentials()), person, used.prediction);
    if (story.kept === 'all') {
      if (await rebuild()) story.rebuilt = await look(await stack.up(credentials()), person, used.prediction);
    }
  }
  for (let start = 2; start <= COLD_STARTS; start++) {
    say('cold', start);
    await stack.down({ volumes: true });
    // `down -v` does not reach a folder of this machine: it is emptied by hand, and told apart.
    const folders = await emptyFolders();
    const next = await stack.up(credentials());
    story.cold.push(next);
    if (!next.up) break;
    if (start === 2) story.emptied = !folders && (await signIn(next.api, person)) === undefined;
  }
  return story;
}

/** Through the page's address, as a browser would; where that fails the API's own says whether there are data to keep. */
async function useAll({ api, page }: Extract<Started, { up: true }>, person: Credentials) {
  const missing = { missing: 'page' as const, status: undefined };
  const throughPage = page ? await use(page, person) : missing;
  const direct = 'missing' in throughPage ? await use(api, person) : throughPage;
  return { page: throughPage, prediction: 'prediction' in direct ? direct.prediction : undefined };
}

async function look(started: Started, person: Credentials, prediction: string): Promise<Story['kept']> {
  return started.up ? finds(started.api, person, prediction) : started;
}
