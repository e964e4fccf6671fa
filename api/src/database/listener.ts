import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import type { DatabaseVariables } from '../configuration/database-variables.ts';

const POLL_MS = 1_000;
/** Of a server that does not answer. */
const TIMEOUT_MS = 5_000;
/** For a goodbye that it may not hear. */
const GOODBYE_MS = 1_000;

/**
 * Looks at once when the database notifies a channel, and each second anyway: a notification is lost with its connection,
 * and does not pass a connection pooler.
 */
export class Listener {
  private isEnding = false;
  private nap = new AbortController();
  private client: Client | undefined;
  private running: Promise<void> = Promise.resolve();

  /** @param look must not reject */
  constructor(
    private readonly database: DatabaseVariables,
    private readonly channel: string,
    private readonly look: () => Promise<void>,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.isEnding = true;
    this.nap.abort();
    await this.running;
    if (this.client) await Promise.race([this.client.end(), sleep(GOODBYE_MS, undefined, { ref: false })]);
  }

  private async run(): Promise<void> {
    while (!this.isEnding) {
      this.nap = new AbortController();
      // Without a connection the next round tries again; looking tells what is wrong with the database.
      this.client = await this.alive().catch(() => undefined);
      await this.look();
      await sleep(POLL_MS, undefined, { signal: this.nap.signal, ref: false }).catch(() => undefined);
    }
  }

  /** The connection, if it still answers, or a new one. */
  private async alive(): Promise<Client> {
    const { client } = this;
    if (!client) return this.listen();
    try {
      await client.query('SELECT');
      return client;
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
  }

  /** A connection of its own: the pool's are closed when they are idle. */
  private async listen(): Promise<Client> {
    const { DB_HOST: host, DB_PORT: port, DB_NAME: database, DB_USERNAME: user, DB_PASSWORD: password } = this.database;
    const client = new Client({
      ...{ host, port, database, user, password, keepAlive: true },
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
      application_name: `aumento ${this.channel}`,
      // As of the pool's: a server that hears nothing for so long knows that the API is gone.
      options: '-c idle_session_timeout=20s',
    });
    const lose = () => {
      if (this.client === client) this.client = undefined;
    };
    client.on('error', lose).on('end', lose);
    client.on('notification', () => this.nap.abort());
    try {
      await client.connect();
      await client.query(`LISTEN ${escapeIdentifier(this.channel)}`);
      return client;
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
  }
}
