import type { Criterion } from '../scripts/criterion.ts';
import { sharesItsInstallation, worksBesideOldPackages } from './images.ts';
import { messages } from './messages.ts';
import { movingImages } from './moving-images.ts';
import { lastLine, Trial } from './trial.ts';

/** What each folder's app says when it has done its work. */
const SAYS = {
  'env-file': 'Working with the database',
  'db-host': 'Connected to',
  'db-name': '(1 row)',
  localhost: 'Ada',
  'depends-on': 'ada@example.com',
};

const trials: [what: string, look: () => Promise<true | string>][] = [
  [messages.envFile, () => appWorks('env-file')],
  [messages.dbHost, () => appWorks('db-host')],
  [messages.dbName, () => appWorks('db-name')],
  [messages.postgresPath, () => dataStays('postgres-path')],
  [messages.localhost, () => appWorks('localhost')],
  [messages.dependsOn, () => appWorks('depends-on')],
  [messages.nodeModules, () => Trial.of('node-modules', worksBesideOldPackages)],
  [messages.copyOrder, () => Trial.of('copy-order', sharesItsInstallation)],
  [messages.latest, () => Trial.of('latest', movingImages)],
  [messages.missingVolume, () => dataStays('missing-volume')],
];

export const criteria: Criterion[] = trials.map(([what], index) => ({
  what,
  step: index + 1,
  look: () => found(index),
}));

const begun = new Map<number, Promise<true | string>>();

/** Begins the next trial along with the one that is asked for: each spends most of its time waiting for a database. */
function found(index: number): Promise<true | string> {
  for (const one of [index, index + 1]) {
    const trial = begun.get(one) ?? trials[one]?.[1]();
    trial?.catch(() => {}); // whoever asks for it gets the error
    if (trial) begun.set(one, trial);
  }
  return begun.get(index) as Promise<true | string>;
}

/** Everything is started at once, as by `docker compose up`, and the app does its work and ends. */
function appWorks(name: keyof typeof SAYS): Promise<true | string> {
  return Trial.of(name, async (trial) => {
    const started = await trial.start();
    if (started !== true) return messages.notStarted(started);
    const { code, output } = await trial.end('nestapp');
    if (code === 0 && output.includes(SAYS[name])) return true;
    return messages.appSays(code, lastLine(output));
  });
}

/** What is written into the database is still there in the next container. */
function dataStays(name: string): Promise<true | string> {
  return Trial.of(name, async (trial) => {
    for (const command of ['CREATE TABLE users (email text)', 'SELECT count(*) FROM users']) {
      const started = await trial.start('--wait');
      if (started !== true) {
        const { stdout } = await trial.compose('logs', '--no-log-prefix', 'postgresdb');
        return messages.notStarted(lastLine(stdout) || started);
      }
      const psql = ['psql', '-h', '127.0.0.1', '-U', 'postgres', '-c', command];
      const { code, stderr } = await trial.compose('exec', '-T', 'postgresdb', ...psql);
      if (code !== 0) return messages.databaseSays(command, lastLine(stderr));
      // Removes the containers and the volumes without a name, as a `down` would lose sight of them.
      await trial.compose('rm', '--force', '--stop', '--volumes');
    }
    return true;
  });
}
