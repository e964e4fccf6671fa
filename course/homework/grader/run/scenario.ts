import type { OnProgress } from './progress-texts.ts';
import type { Stack, Started } from './stack.ts';
import { type Credentials, credentials, finds, type Part, signIn, use } from './visitor.ts';

/** What was observed while the application was started, used, stopped and started again; undefined where not reached. */
export interface Story {
  /** The starts from an empty state. */
  cold: Started[];
  works?: 'yes' | { missing: Part; status: number | undefined };
  /** After `down` and `up`. */
  kept?: 'all' | 'nobody' | 'no prediction' | Extract<Started, { up: false }>;
  /** After a build of changed sources. */
  rebuilt?: 'all' | 'nobody' | 'no prediction' | Extract<Started, { up: false }>;
  /** Whether `down -v` removed the data. */
  emptied?: boolean;
}

interface Actors {
  stack: Stack;
  /** Switches to images built from changed sources. @returns false where they do not build */
  rebuild: () => Promise<boolean>;
  /** Empties the host folders that the database writes to, which `down -v` does not. */
  emptyFolders: () => Promise<boolean>;
  onProgress: OnProgress;
}

const COLD_STARTS = 3;

/** Each start serves as many criteria as possible: five in all, three of them from an empty state. */
export async function play({ stack, rebuild, emptyFolders, onProgress }: Actors): Promise<Story> {
  const story: Story = { cold: [] };
  const person = credentials();
  onProgress('cold', 1);
  const first = await stack.up(person);
  story.cold.push(first);
  if (!first.up) return story;

  onProgress('use');
  const used = await useAll(first, person);
  story.works = 'missing' in used.page ? used.page : 'yes';
  if (used.prediction) {
    onProgress('again');
    await stack.down();
    story.kept = await look(await stack.up(credentials()), person, used.prediction);
    if (story.kept === 'all') {
      if (await rebuild()) story.rebuilt = await look(await stack.up(credentials()), person, used.prediction);
    }
  }
  for (let start = 2; start <= COLD_STARTS; start++) {
    onProgress('cold', start);
    await stack.down({ volumes: true });
    // `down -v` does not empty a bind mount: that is done here, and reported separately.
    const folders = await emptyFolders();
    const next = await stack.up(credentials());
    story.cold.push(next);
    if (!next.up) break;
    if (start === 2) story.emptied = !folders && (await signIn(next.api, person)) === undefined;
  }
  return story;
}

/** Uses the page's address, as a browser would; if that fails, the API's own shows whether there is data to keep. */
async function useAll({ api, page }: Extract<Started, { up: true }>, person: Credentials) {
  const missing = { missing: 'page' as const, status: undefined };
  const throughPage = page ? await use(page, person) : missing;
  const direct = 'missing' in throughPage ? await use(api, person) : throughPage;
  return { page: throughPage, prediction: 'prediction' in direct ? direct.prediction : undefined };
}

async function look(started: Started, person: Credentials, prediction: string): Promise<Story['kept']> {
  return started.up ? finds(started.api, person, prediction) : started;
}
