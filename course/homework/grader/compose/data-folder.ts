import { postgresMajor } from '../reading/image-name.ts';
import type { Mount } from './config.ts';

/** From this version on, the Postgres image keeps its data in another folder. */
const MOVED = 18;
/** The version assumed for a tag that names none. */
const NEWEST = 18;

export interface DataFolder {
  major: number;
  /** Where the server writes. */
  data: string;
  /** Where a mount belongs. */
  mount: string;
}

/**
 * Where the Postgres image of a version keeps its data.
 *
 * @param base the image's name and tag
 * @param pgdata PGDATA, where the student sets it
 * @see https://hub.docker.com/_/postgres "PGDATA"
 */
export function dataFolder(base: string, pgdata: string | undefined): DataFolder {
  const major = postgresMajor(base) ?? NEWEST;
  const volume = major >= MOVED ? '/var/lib/postgresql' : '/var/lib/postgresql/data';
  const own = pgdata && withoutEnd(pgdata);
  const data = own || (major >= MOVED ? `/var/lib/postgresql/${major}/docker` : volume);
  return { major, data, mount: own && !covers(volume, own) ? own : volume };
}

/**
 * The mount that holds the data: the deepest one at or above the data folder. The image itself declares a volume, so an
 * anonymous volume covers a mount of a parent folder.
 */
export function mountOfData({ data, major }: DataFolder, mounts: Mount[]): Mount | undefined {
  const declared = major >= MOVED ? '/var/lib/postgresql' : '/var/lib/postgresql/data';
  const all = [{ type: 'image', target: declared }, ...mounts].filter(({ target }) => covers(clean(target), data));
  // Of two mounts at one path the student's wins: it comes later in the list.
  const deepest = all.reduce<Mount | undefined>(
    (best, one) => (!best || clean(one.target).length >= clean(best.target).length ? one : best),
    undefined,
  );
  return deepest?.type === 'image' ? undefined : deepest;
}

/** Strips trailing slashes. A regular expression would take quadratic time for a long row of them. */
function withoutEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

const clean = (path: string) => withoutEnd(path) || '/';
const covers = (above: string, path: string) => above === '/' || path === above || path.startsWith(`${above}/`);
