import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import type { DatabaseVariables } from '../configuration/database-variables.ts';

const POLL_MS = 1_000;

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
    await this.client?.end();
  }

  private async run(): Promise<void> {
    while (!this.isEnding) {
      this.nap = new AbortController();
      // Without a connection the next round tries again; looking tells what is wrong with the database.
      this.client ??= await this.listen().catch(() => undefined);
      await this.look();
      await sleep(POLL_MS, undefined, { signal: this.nap.signal, ref: false }).catch(() => undefined);
    }
  }

  /** A connection of its own: the pool's are closed when they are idle. */
  private async listen(): Promise<Client> {
    const { DB_HOST: host, DB_PORT: port, DB_NAME: database, DB_USERNAME: user, DB_PASSWORD: password } = this.database;
    const client = new Client({
      ...{ host, port, database, user, password, keepAlive: true },
      connectionTimeoutMillis: 5_000,
      application_name: `aumento ${this.channel}`,
    });
    const lose = () => {
      if (this.client === client) this.client = undefined;
    };
    client.on('error', lose).on('end', lose);
    client.on('notification', () => this.nap.abort());
    await client.connect();
    await client.query(`LISTEN ${escapeIdentifier(this.channel)}`);
    return client;
  }
}
