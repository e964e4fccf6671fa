import type { Criterion } from '../../scripts/labs/criterion.ts';
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

export const criteria: Criterion[] = [
  { what: messages.envFile, step: 1, look: () => appWorks('env-file') },
  { what: messages.dbHost, step: 2, look: () => appWorks('db-host') },
  { what: messages.dbName, step: 3, look: () => appWorks('db-name') },
  { what: messages.postgresPath, step: 4, look: () => dataStays('postgres-path') },
  { what: messages.localhost, step: 5, look: () => appWorks('localhost') },
  { what: messages.dependsOn, step: 6, look: () => appWorks('depends-on') },
  { what: messages.nodeModules, step: 7, look: () => Trial.of('node-modules', worksBesideOldPackages) },
  { what: messages.copyOrder, step: 8, look: () => Trial.of('copy-order', sharesItsInstallation) },
  { what: messages.latest, step: 9, look: () => Trial.of('latest', movingImages) },
  { what: messages.missingVolume, step: 10, look: () => dataStays('missing-volume') },
];

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
