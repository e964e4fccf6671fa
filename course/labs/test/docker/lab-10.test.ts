import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeThingsNamed } from '../../../../scripts/docker/named-things.ts';
import { ROOT } from '../../../../scripts/support/paths.ts';
import { CLONE } from '../../../../test/docker/support/run.ts';
import { holdLab } from './support/hold-lab.ts';
import { type } from './support/terminal.ts';

const MINUTES = 60_000;

/** A file of the lab, what stands there, and what somebody writes instead. */
type Change = [file: string, before: string, after: string];

/** Right fixes that the README does not name. */
const OTHER_WAYS: Change[] = [
  ['env-file/compose.yml', 'env_file: .env.development', 'env_file: .env.delopment'],
  ['db-host/compose.yml', '    command: [node', '    environment: { DB_HOST: postgresdb }\n    command: [node'],
  ['db-name/.env.development', 'DB_NAME=pm4_db', 'DB_NAME=demo-db'],
  ['postgres-path/compose.yml', 'postgresql/data]', 'postgresql]'],
  ['postgres-path/compose.yml', '  pgdata:\n', '  pgdata: { name: lab10-name-of-my-own }\n'],
  [
    'localhost/compose.yml',
    '    command: [node, /app.ts]',
    '    network_mode: service:users\n    command: [node, /app.ts]',
  ],
  ['depends-on/compose.yml', '    command: [psql', '    restart: on-failure\n    command: [psql'],
  ['node-modules/Dockerfile', 'COPY . .', 'COPY app.ts ./'],
  ['copy-order/Dockerfile', 'COPY . .', 'COPY package*.json ./\nCOPY greeting/ greeting/'],
  ['copy-order/Dockerfile', 'CMD', 'COPY app.ts .\nCMD'],
  ['latest/compose.yml', 'image: postgres', `image: postgres@sha256:${'0'.repeat(64)}`],
  ['latest/Dockerfile', 'FROM node:latest', 'ARG NODE=24\nFROM node:$NODE-slim'],
  ['missing-volume/compose.yml', '    healthcheck', '    volumes: [./data:/var/lib/postgresql]\n    healthcheck'],
];

/** Wrong fixes, and what the check says about them. */
const NO_MENDS: [...Change, sentence: string][] = [
  [
    'env-file/compose.yml',
    'env_file: .env.development',
    'environment: { DB_NAME: a }',
    'not set: DB_USERNAME, JWT_SECRET',
  ],
  ['db-host/.env.development', '127.17.0.2', 'postgres', 'getaddrinfo'],
  ['db-name/.env.development', '=demo-db', '=pm4-db', 'database "pm4_db" does not exist'],
  [
    'postgres-path/compose.yml',
    '    volumes: [pgdata:/var/lib/postgresql/data]\n',
    '',
    'relation "users" does not exist',
  ],
  ['localhost/compose.yml', 'localhost:3005/users', 'users:3000/users', 'users:3000/users: ECONNREFUSED'],
  [
    'depends-on/compose.yml',
    '      - postgresdb\n\n  postgresdb:\n',
    '      postgresdb: { condition: service_healthy }\n\n  postgresdb:\n    healthcheck: { test: [CMD, pg_isready], interval: 1s, retries: 60 }\n',
    'Connection refused',
  ],
  ['node-modules/Dockerfile', 'COPY . .', 'COPY . ./', "not provide an export named 'greet'"],
  ['copy-order/Dockerfile', 'COPY . .', 'COPY app.ts package*.json ./\nCOPY greeting greeting', 'npm ci ran again'],
  ['latest/compose.yml', 'image: postgres', 'image: postgres:latest', 'node:latest, postgres:latest'],
  [
    'missing-volume/compose.yml',
    '    healthcheck',
    '    volumes: [/var/lib/postgresql]\n    healthcheck',
    'relation "users"',
  ],
];

describe('lab 10', () => {
  // test-docker.ts knows by this name that the lab was begun. labs.test.ts has the same one, at another time.
  const home = join(dirname(CLONE), 'fixed-lab10');
  let release: (() => void) | undefined;

  beforeAll(async () => {
    release = await holdLab('10');
  }, 30 * MINUTES);
  afterAll(async () => {
    if (!release) return;
    const left = await removeThingsNamed('lab10');
    await rm(home, { recursive: true, force: true });
    release();
    expect(left).toEqual([]);
  });

  /** @returns what the lab says of its folders after these changes: for each its line, and the lines below it */
  async function checkAfter(name: string, changes: Change[]): Promise<string[]> {
    const clone = join(home, name);
    const folder = join(clone, 'course/labs/10-mistakes');
    await mkdir(home, { recursive: true });
    await cp(CLONE, clone, { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction');
    for (const [file, before, after] of changes) {
      const text = await readFile(join(folder, file), 'utf8');
      expect(text, file).toContain(before);
      await writeFile(
        join(folder, file),
        text.replace(before, () => after),
      );
    }
    const check = type('npm run lab 10', folder, home);
    await check.ended;
    return check
      .output()
      .split(/^(?=[✔✖])/m)
      .slice(1);
  }

  it('takes any correct way to mend a folder', { timeout: 10 * MINUTES }, async () => {
    const said = await checkAfter('other-ways', OTHER_WAYS);
    expect(said.filter((text) => !text.startsWith('✔'))).toEqual([]);
    expect(said).toHaveLength(10);
  });

  it('does not take what only looks mended, and says what it found', { timeout: 10 * MINUTES }, async () => {
    // Long enough to be seen on a busy machine: the database looks healthy while it is being filled.
    const slow: Change = ['depends-on/fill.sql', 'pg_sleep(5)', 'pg_sleep(30)'];
    const said = await checkAfter('no-mends', [
      slow,
      ...NO_MENDS.map(([file, ...rest]) => [file, rest[0], rest[1]] as Change),
    ]);
    for (const [index, [file, , , sentence]] of NO_MENDS.entries()) {
      expect(said[index], file).toMatch(/^✖/);
      expect(said[index], file).toContain(sentence);
    }
  });
});
