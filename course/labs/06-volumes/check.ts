import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tryDocker } from '../../../scripts/docker/docker.ts';
import type { Criterion } from '../scripts/criterion.ts';
import { type Container, containersOf } from '../scripts/engine.ts';
import { messages } from './messages.ts';

type Database = Container & { Created: string; Mounts: { Type: string; Name?: string; Destination: string }[] };

/** What each action leaves, as Docker documents it: the columns of table.md that say yes. */
const LEAVES: Record<string, string> = {
  'stop, start': 'layer, anonymous, named, bind',
  restart: 'layer, anonymous, named, bind',
  'up --force-recreate': 'anonymous, named, bind',
  'down, up': 'named, bind',
  'down -v, up': 'bind',
};

/** As whom, and in which database: the container's own variables say it, in a shell. */
const COUNT =
  'export PGUSER="$(printenv POSTGRES_USER || echo postgres)" PGDATABASE="$POSTGRES_DB"; psql -Atc "SELECT count(*) FROM users"';

export const criteria: Criterion[] = [
  { what: messages.named, step: 2, look: () => ofRunning(named) },
  { what: messages.older, step: 2, look: () => ofRunning(older) },
  { what: messages.refused, step: 3, look: refused },
  { what: messages.table, step: 4, look: table },
];

async function databases(): Promise<Database[]> {
  const all = (await containersOf('postgres')) as Database[];
  return all.filter(({ Name }) => /^\/lab06[-_]/.test(Name));
}

/** @returns true when it holds for one of those that run, else what was found instead */
async function ofRunning(look: (database: Database) => Promise<true | string>): Promise<true | string> {
  let found: true | string = messages.noneRuns;
  for (const database of await databases()) {
    if (database.State.Running && found !== true) found = await look(database);
  }
  return found;
}

async function named({ Name, Mounts }: Database): Promise<true | string> {
  const folder = (await inside(Name, 'sh', '-c', 'echo "$PGDATA"')).stdout.trim();
  const around = Mounts.filter(({ Destination }) => `${folder}/`.startsWith(`${Destination}/`));
  const [mount] = around.sort((one, other) => other.Destination.length - one.Destination.length);
  if (!mount) return messages.unnamed(Name.slice(1), messages.ownLayer);
  if (mount.Type === 'bind' || !/^[0-9a-f]{64}$/.test(`${mount.Name}`)) return true;
  return messages.unnamed(Name.slice(1), messages.anonymous);
}

async function older({ Name, Created }: Database): Promise<true | string> {
  const { stdout, stderr } = await inside(Name, 'sh', '-c', COUNT);
  if (!(Number(stdout) > 0)) return messages.noUsers(Name.slice(1), stderr.trim() || messages.empty);
  // Postgres writes this file once, when it makes the database.
  const begun = Number((await inside(Name, 'sh', '-c', 'stat -c %Y "$PGDATA/PG_VERSION"')).stdout) * 1000;
  return begun < Date.parse(Created) - 1000 || messages.younger(Name.slice(1));
}

async function refused(): Promise<true | string> {
  const stopped = (await databases()).filter(({ State }) => State.Status === 'exited' && State.ExitCode !== 0);
  const old = stopped.some(({ Mounts }) =>
    Mounts.some(({ Destination }) => Destination === '/var/lib/postgresql/data'),
  );
  return old || messages.notRefused;
}

async function table(): Promise<true | string> {
  const text = await readFile(join(import.meta.dirname, 'table.md'), 'utf8').catch(() => undefined);
  if (text === undefined) return messages.noTable;
  const cells = text.split('\n').map((line) =>
    line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim()),
  );
  const places = (cells[0] ?? []).slice(1);
  for (const [action, expected] of Object.entries(LEAVES)) {
    const row = cells.find(([first]) => first === action);
    const found = places.filter((_, column) => row?.[column + 1] === 'yes').join(', ');
    if (found !== expected) return messages.wrongRow(action, expected, found || messages.nothing);
  }
  return true;
}

function inside(container: string, ...command: string[]): ReturnType<typeof tryDocker> {
  return tryDocker(['exec', container.slice(1), ...command]);
}
