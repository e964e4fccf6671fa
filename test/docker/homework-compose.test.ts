import { describe, expect, it } from 'vitest';
import { Homework, unmet } from '../../homework/test/support/submission.ts';

// What the grader makes of a compose file by `docker compose config`. Nothing is built or run.
const COMPOSE = 'docker-compose.yml';
const ENV = '.env.development.example';

it('finds nothing to say against the project’s own', async () => {
  const results = await Homework.solution().composed();
  expect(unmet(results)).toEqual([]);
  const asked = Object.values(results).filter(({ outcome }) => outcome === 'not-checked');
  expect(asked.map(({ layer }) => layer)).toEqual(asked.map(() => 'runtime'));
});

describe.each<[string, string, (homework: Homework) => Homework, RegExp]>([
  [
    'a key that Compose does not know',
    '02-valid',
    (one) => one.change(COMPOSE, '    image: postgres', '    imagen: postgres'),
    /imagen/,
  ],
  [
    'localhost',
    '02-network',
    (one) => one.change(ENV, 'DB_HOST=postgresdb', 'DB_HOST=localhost'),
    /localhost.*container itself/,
  ],
  [
    'an address',
    '02-network',
    (one) => one.change(ENV, 'DB_HOST=postgresdb', 'DB_HOST=172.17.0.2'),
    /address 172\.17\.0\.2/,
  ],
  [
    'the machine',
    '02-network',
    (one) => one.change(ENV, 'DB_HOST=postgresdb', 'DB_HOST=host.docker.internal'),
    /not in the compose/,
  ],
  [
    'a name that nobody has',
    '02-network',
    (one) => one.change(ENV, 'DB_HOST=postgresdb', 'DB_HOST=postgredb'),
    /Did you mean postgresdb/,
  ],
  ['no DB_HOST', '02-network', (one) => one.change(ENV, 'DB_HOST=postgresdb\n', ''), /not given DB_HOST/],
  [
    'no common network',
    '02-network',
    (one) =>
      one
        .change(COMPOSE, /pgnetwork\]/g, 'other]')
        .change(COMPOSE, 'networks: [other]', 'networks: [pgnetwork]')
        .change(COMPOSE, '  nestnetwork: # what', '  other:\n  nestnetwork: # what'),
    /no common network/,
  ],
  [
    'another database',
    '02-agree',
    (one) => one.change(ENV, 'DB_NAME=aumento', 'DB_NAME=pm4_db'),
    /pm4_db; made is aumento/,
  ],
  [
    'the owner with another password',
    '02-agree',
    (one) => one.change(ENV, 'DB_USERNAME=aumento_api', 'DB_USERNAME=postgres'),
    /DB_PASSWORD is not POSTGRES_PASSWORD/,
  ],
  ['the port of this machine', '02-agree', (one) => one.change(ENV, 'DB_PORT=5432', 'DB_PORT=5433'), /5433.*5432/],
  [
    'a user that nobody makes',
    '02-agree',
    (one) => one.change(COMPOSE, /(migrate:[\s\S]*?environment:\n)/, '$1      POSTGRES_PASSWORD: ""\n'),
    /nothing makes this user/,
  ],
  [
    'no healthcheck',
    '02-health',
    (one) => one.change(COMPOSE, /test: \["CMD-SHELL", 'pg_isready.*\n/, 'disable: true\n'),
    /no healthcheck/,
  ],
  [
    'no waiting',
    '02-health',
    (one) => one.change(COMPOSE, 'condition: service_healthy', 'condition: service_started'),
    /does not wait/,
  ],
  [
    'a published database',
    '02-db-port',
    (one) =>
      one.change(COMPOSE, '    networks: [pgnetwork]\n', '    networks: [pgnetwork]\n    ports: ["5432:5432"]\n'),
    /5432:5432/,
  ],
  [
    'no named network',
    '02-named-network',
    (one) => one.change(COMPOSE, /^ {4}networks: .*\n/gm, ''),
    /default network/,
  ],
  [
    'no version of Postgres',
    '02-pinned',
    (one) => one.change(COMPOSE, 'postgres:18-trixie', 'postgres'),
    /no version: postgres$/,
  ],
  [
    'no volume',
    '03-mount',
    (one) => one.change(COMPOSE, /^ {6}- pgdata:.*\n/m, ''),
    /nothing is mounted at \/var\/lib\/postgresql$/,
  ],
  [
    'a volume without a name',
    '03-mount',
    (one) => one.change(COMPOSE, '- pgdata:/var/lib/postgresql', '- /var/lib/postgresql'),
    /no name/,
  ],
  [
    'the path of Postgres 17',
    '03-mount',
    (one) => one.change(COMPOSE, '- pgdata:/var/lib/postgresql', '- pgdata:/var/lib/postgresql/data'),
    /\/data; Postgres 18 needs/,
  ],
  [
    'the path of 18 for 17',
    '03-mount',
    (one) => one.change(COMPOSE, 'postgres:18-trixie', 'postgres:17'),
    /Postgres 17 needs \/var\/lib\/postgresql\/data/,
  ],
  [
    'a volume in memory',
    '03-mount',
    (one) =>
      one
        .change(COMPOSE, /^ {6}- pgdata:.*\n/m, '')
        .change(COMPOSE, 'tmpfs: [/tmp, /run', 'tmpfs: [/var/lib/postgresql, /tmp, /run'),
    /in memory/,
  ],
  [
    'a volume that is not declared',
    '03-mount',
    (one) => one.change(COMPOSE, /^volumes:\n {2}pgdata:.*\n/m, ''),
    /pgdata is not declared/,
  ],
])('%s', (_, id, spoil, seen) => {
  it(`fails ${id}, with its file, and nothing else`, async () => {
    const results = await spoil(Homework.solution()).composed();
    expect(unmet(results)).toEqual([id]);
    expect(results[id]?.seen).toMatch(seen);
    expect(results[id]?.line).toBeGreaterThan(0);
  });
});

describe('finds nothing to say against', () => {
  it.each<[string, (homework: Homework) => Homework]>([
    [
      'other names',
      (one) =>
        one
          .change(COMPOSE, /postgresdb/g, 'db')
          .change(COMPOSE, /nestapp:$/gm, 'web:')
          .change(ENV, 'postgresdb', 'db'),
    ],
    [
      'a container’s own name',
      (one) =>
        one
          .change(COMPOSE, '    user: postgres #', '    container_name: pg\n    user: postgres #')
          .change(ENV, 'DB_HOST=postgresdb', 'DB_HOST=pg'),
    ],
    [
      'an alias',
      (one) =>
        one
          .change(COMPOSE, 'networks: [pgnetwork]', 'networks: {pgnetwork: {aliases: [pg]}}')
          .change(ENV, 'DB_HOST=postgresdb', 'DB_HOST=pg'),
    ],
    [
      'Postgres 15',
      (one) =>
        one
          .change(COMPOSE, 'postgres:18-trixie', 'postgres:15-alpine')
          .change(COMPOSE, '- pgdata:/var/lib/postgresql', '- pgdata:/var/lib/postgresql/data'),
    ],
    ['a folder in place of a volume', (one) => one.change(COMPOSE, '- pgdata:', '- ./pgdata:')],
    [
      'PGDATA elsewhere',
      (one) =>
        one
          .change(COMPOSE, 'DB_PASSWORD: ""', 'PGDATA: /pg/data')
          .change(COMPOSE, '- pgdata:/var/lib/postgresql', '- pgdata:/pg'),
    ],
    [
      'one user for all',
      (one) =>
        one
          .change(ENV, 'DB_USERNAME=aumento_api', 'DB_USERNAME=postgres')
          .change(ENV, 'example-api-password', 'example-owner-password'),
    ],
    ['a file of another name', (one) => one.write('compose.yaml', '').remove('compose.yaml')],
    [
      'secrets in files',
      (one) =>
        one
          .write('owner.txt', 'example-owner-password\n')
          .change(
            COMPOSE,
            '      DB_PASSWORD: ""\n',
            '      DB_PASSWORD: ""\n      POSTGRES_PASSWORD: ""\n      POSTGRES_PASSWORD_FILE: /run/secrets/owner\n',
          )
          .change(COMPOSE, '    user: postgres #', '    secrets: [owner]\n    user: postgres #')
          .change(COMPOSE, /^volumes:$/m, 'secrets: {owner: {file: ./owner.txt}}\nvolumes:'),
    ],
  ])('%s', async (_, change) => {
    expect(unmet(await change(Homework.solution()).composed())).toEqual([]);
  });
});

it('looks at what Compose makes of the file too: a right hidden in another file is refused', async () => {
  const homework = Homework.solution()
    .write('more.yml', 'services: {postgresdb: {privileged: true}}')
    .change(
      COMPOSE,
      '    image: postgres:18-trixie',
      '    extends: {file: more.yml, service: postgresdb}\n    image: postgres:18-trixie',
    );
  const results = await homework.composed();
  expect(results.safe).toMatchObject({ outcome: 'failed', seen: expect.stringContaining('privileged') });
  expect(results['02-valid']).toMatchObject({ outcome: 'not-checked', reason: 'blocked' });
});
