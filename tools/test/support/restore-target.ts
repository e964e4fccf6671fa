import { join } from 'node:path';
import type { Client } from 'pg';
import { expect } from 'vitest';
import { ScratchDatabases } from '../../../test/support/scratch-databases.ts';
import { Explained } from '../../backup/explain.ts';
import { load } from '../../backup/load.ts';
import { save } from '../../backup/save.ts';
import { rowsOf, schemaOf } from './database-contents.ts';
import { type Parts, partsOf, textOf, writePacked } from './made-up-backup.ts';

/** A database with a few rows in each table, a good backup of it, and what is asked of one that somebody made up. */
export class RestoreTarget {
  readonly databases: ScratchDatabases;
  readonly client: Client;
  /** Another database with the same schema, on the same server. */
  readonly other: Client;
  /** A backup of the first. */
  readonly good: string;
  readonly before: Everything;

  private constructor(
    databases: ScratchDatabases,
    [client, other]: [Client, Client],
    good: string,
    before: Everything,
  ) {
    this.databases = databases;
    this.client = client;
    this.other = other;
    this.good = good;
    this.before = before;
  }

  static async start(): Promise<RestoreTarget> {
    const databases = await ScratchDatabases.start();
    const client = await databases.create('target', 'company');
    const other = await databases.create('other', 'company');
    for (const one of [client, other]) await fillAll(one);
    const good = join(databases.dir, 'good.dump');
    await save(client, good);
    return new RestoreTarget(databases, [client, other], good, await everything(client));
  }

  /** Where a made-up file goes. */
  get file(): string {
    return join(this.databases.dir, 'made-up.dump');
  }

  everything(): Promise<Everything> {
    return everything(this.client);
  }

  /** One sentence or a few, on one line, in which nothing steers a terminal. */
  async refuses(path: string, sentence: RegExp): Promise<void> {
    const error = await load(this.client, path, true).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Explained);
    const { message } = error as Error;
    expect(message).toMatch(sentence);
    expect(message).toMatch(/The database is as it was\.$/);
    expect(message).not.toMatch(/\p{Cc}/u);
    expect(await this.everything()).toEqual(this.before);
  }

  /** Of the good backup, changed. */
  async refusesChanged(change: (parts: Parts) => unknown, sentence: RegExp, how = {}): Promise<void> {
    const parts = await partsOf(this.good);
    change(parts);
    await this.refuses(await writePacked(this.file, textOf(parts, how)), sentence);
  }

  stop(): Promise<void> {
    return this.databases.stop();
  }
}

/** A few rows in each table. */
async function fillAll(client: Client): Promise<void> {
  await client.query(`
    DELETE FROM employees WHERE id NOT IN (SELECT id FROM employees ORDER BY id LIMIT 5);
    INSERT INTO users (id, email, password_hash, role) VALUES (uuidv7(), 'a@example.com', 'x', 'admin');
    INSERT INTO predictions SELECT uuidv7(), e.id, u.id, now(), 'v1', 'Senior', '{}', 1, 1, 2, 3, 4, 0.9, '{}'
      FROM employees e, users u;
    INSERT INTO prediction_feedback SELECT p.id, u.id, true, NULL, '', now() FROM predictions p, users u;
    INSERT INTO model_versions (version, sha256, manifest, file, source)
      SELECT v, encode(sha256('\\x00ff'), 'hex'), '{}', '\\x00ff', 'image' FROM unnest('{v0,v1}'::text[]) v;
    INSERT INTO model_serving (active, previous) VALUES ('v1', 'v0');
    INSERT INTO shadow_predictions SELECT 'v0', id, 1, 2 FROM predictions;
    INSERT INTO audit_log (action, actor, address, agent, subject) VALUES ('sign-in', 'a@example.com', '::1', '', '');
    INSERT INTO sessions SELECT uuidv7(), id, now(), now(), now() + interval '1 h', '::1', '' FROM users;
    INSERT INTO one_time_tokens SELECT uuidv7(), 'invitation', '\\x00', 'b@example.com', 'hr', id, now(), now() FROM users;
    INSERT INTO rate_limits VALUES ('somebody', 3)`);
}

type Everything = Awaited<ReturnType<typeof everything>>;

/** Rows, tables, rights and roles: all that a file could be after. */
async function everything(client: Client) {
  const roles = await client.query('SELECT rolname, rolsuper, rolpassword FROM pg_authid ORDER BY rolname');
  return { rows: await rowsOf(client), schema: await schemaOf(client), roles: roles.rows };
}
