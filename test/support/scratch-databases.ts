import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../scripts/database/embedded-postgres.ts';
import { initialise } from '../../scripts/database/initialise.ts';
import { INIT_DIR, ROOT } from '../../scripts/support/paths.ts';
import { runNode } from '../../scripts/support/run-command.ts';

/** A PostgreSQL server for one test file, with any number of databases, and a folder for its files. */
export class ScratchDatabases {
  readonly dir: string;
  readonly server: Omit<EmbeddedPostgres, 'stop'>;
  readonly #stop: () => Promise<void>;
  readonly #clients: Client[] = [];

  private constructor(dir: string, { stop, ...server }: EmbeddedPostgres) {
    this.dir = dir;
    this.server = server;
    this.#stop = stop;
  }

  /** @param settings of the server, such as `max_connections=200` */
  static async start(settings: string[] = []): Promise<ScratchDatabases> {
    const dir = await mkdtemp(join(tmpdir(), 'aumento-test-'));
    // No need to survive a crash of the machine, so writes do not wait for the disk.
    return new ScratchDatabases(dir, await startEmbeddedPostgres(dir, ['fsync=off', ...settings]));
  }

  /** The owner's connection to a new database: empty, after db/init, or after the migrations too, as by `npm start`. */
  async create(name: string, content: 'empty' | 'init' | 'company'): Promise<Client> {
    const server = await this.connect('postgres');
    await server.query(`CREATE DATABASE ${name}`);
    const client = await this.connect(name);
    if (content !== 'empty') await initialise(client, INIT_DIR);
    if (content === 'company') await this.migrate(name);
    return client;
  }

  /** Runs the API's `migrate`. @returns its output */
  migrate(name: string, more: NodeJS.ProcessEnv = {}): Promise<string> {
    const { host, port, user, password } = this.server;
    const owner = { POSTGRES_USER: user, POSTGRES_PASSWORD: password };
    const api = { DB_HOST: host, DB_PORT: `${port}`, DB_NAME: name, DB_USERNAME: 'aumento_api', DB_PASSWORD: password };
    const env = { ...process.env, AUMENTO_LANGUAGE: 'en', ...owner, ...api, ...more };
    return runNode([join(ROOT, 'api/dist/database/migrate.js')], env);
  }

  async stop(): Promise<void> {
    for (const client of this.#clients) await client.end().catch(() => undefined);
    await this.#stop();
    await rm(this.dir, { recursive: true, force: true });
  }

  /** Another connection as the owner. */
  async connect(database: string): Promise<Client> {
    const { host, port, user, password } = this.server;
    const client = new Client({ host, port, user, password, database });
    client.on('error', () => undefined);
    await client.connect();
    this.#clients.push(client);
    return client;
  }
}
