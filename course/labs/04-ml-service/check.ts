import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tryDocker } from '../../../scripts/docker/docker.ts';
import type { Criterion } from '../scripts/criterion.ts';
import { addressesOf, answerAt } from '../scripts/engine.ts';
import { type LabContainer, labContainers } from '../scripts/lab-containers.ts';
import { messages } from './messages.ts';

const INIT = '/docker-entrypoint-initdb.d';

export const criteria: Criterion[] = [
  { what: messages.answers, step: 2, look: answers },
  { what: messages.migrated, step: 2, look: migrated },
  { what: messages.apart, step: 3, look: apart },
  { what: messages.ownImage, step: 5, look: ownImage },
  { what: messages.filled, step: 5, look: filled },
];

async function answers(): Promise<true | string> {
  for (const [service, path, expected] of [
    ['nestapp', '/health/ready', '"status":"ok"'],
    ['predictor-ui', '/', '<title>Aumento'],
  ] as const) {
    const container = await running(service);
    if (!container) return messages.notThere(service);
    const addresses = addressesOf(container);
    const texts = await Promise.all(addresses.map((address) => answerAt(address + path)));
    if (!texts.some((text) => text?.includes(expected))) return messages.silent(service, addresses.join(', '));
  }
  return true;
}

async function migrated(): Promise<true | string> {
  const migrate = await container('migrate');
  if (!migrate) return messages.noMigrate;
  const { Status, ExitCode } = migrate.State;
  return (Status === 'exited' && ExitCode === 0) || messages.migrateState(`${Status} (${ExitCode})`);
}

async function apart(): Promise<true | string> {
  const [page, api, database] = [await running('predictor-ui'), await running('nestapp'), await running('postgresdb')];
  if (!page || !api || !database) return messages.notThere('predictor-ui, nestapp, postgresdb');
  const common = (other: LabContainer) =>
    Object.keys(page.NetworkSettings.Networks).find((name) => name in other.NetworkSettings.Networks);
  const shared = common(database);
  if (shared) return messages.shared(shared);
  return common(api) ? true : messages.notShared;
}

async function ownImage(): Promise<true | string> {
  const database = await running('postgresdb');
  if (!database) return messages.notThere('postgresdb');
  const mount = database.Mounts.find(({ Destination }) => Destination.startsWith(INIT));
  if (mount) return messages.mounted(mount.Source);
  const { stdout } = await execute(database, `ls ${INIT}`);
  return stdout.includes('.sql') || messages.empty(database.Config.Image);
}

/** Without a mount, so that it was the image that filled it. */
async function filled(): Promise<true | string> {
  const own = await ownImage();
  const database = await running('postgresdb');
  if (own !== true || !database) return own === true ? messages.notThere('postgresdb') : own;
  const file = await readFile(join(import.meta.dirname, '../../../db/init/employees.csv'), 'utf8');
  const wanted = file.trim().split('\n').length - 1; // the first line names the columns
  const query = 'psql -U "$POSTGRES_USER" -d "$POSTGRES_DB" -tAc "SELECT count(*) FROM employees"';
  const { stdout } = await execute(database, query);
  return Number(stdout) === wanted || messages.people(stdout.trim(), wanted);
}

async function container(service: string): Promise<LabContainer | undefined> {
  const all = await labContainers('04');
  return all.find(({ Config }) => Config.Labels?.['com.docker.compose.service'] === service);
}

async function running(service: string): Promise<LabContainer | undefined> {
  const found = await container(service);
  return found?.State.Running ? found : undefined;
}

function execute({ Id }: LabContainer, script: string) {
  return tryDocker(['exec', Id, 'sh', '-c', script]);
}
