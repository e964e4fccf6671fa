import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gradeServices, sh } from '../support/hostile-compose.ts';

// A host folder that no graded container may read or write.
let host: string;
const SECRET = 'not for anybody';

beforeEach(() => {
  host = mkdtempSync(join(tmpdir(), 'aumento-host-'));
  mkdirSync(join(host, 'deep'));
  for (const file of ['secret', 'deep/secret']) writeFileSync(join(host, file), SECRET);
});
afterEach(() => rmSync(host, { recursive: true, force: true }));

function expectUntouched(seen = '') {
  expect(readdirSync(host).sort()).toEqual(['deep', 'secret']);
  expect(readdirSync(join(host, 'deep'))).toEqual(['secret']);
  for (const file of ['secret', 'deep/secret']) expect(readFileSync(join(host, file), 'utf8')).toBe(SECRET);
  expect(seen).not.toContain(SECRET);
}

/** Writes what it finds at a path into a volume, and tries to write there, as a folder and as a file. */
const probe = (path: string) =>
  `{ cat ${path} ${path}/secret; echo more >> ${path}; echo more > ${path}/written; } >> /found/all 2>&1; true`;
const found = 'found:/found';
/** Prints what all found, and that it has run. */
const tell = (after: string[]) => sh('cat /found/all >&2; echo told >&2; exit 3', after, { volumes: [found] });

it('a folder that one service replaces by a link leads the next one nowhere', async () => {
  const swap = `rm -rf /work/data; ln -s ${host} /work/data`;
  const results = await gradeServices(
    {
      first: sh(swap, [], { volumes: ['./:/work'] }),
      second: sh(probe('/host'), ['first'], { volumes: ['./data:/host', found] }),
      third: tell(['second']),
    },
    { top: () => ({ volumes: { found: {} } }), prepare: (work) => work.write('data/mine.txt', 'mine') },
  );
  expect(results.safe?.outcome).toBe('passed');
  expect(results['02-cold']?.seen).toContain('told');
  expectUntouched(results['02-cold']?.seen);
});

/** The ways to mount a path of the submission at /host. */
const WAYS: Record<string, (path: string) => Record<string, unknown>> = {
  short: (path) => ({ volumes: [`./${path}:/host`, found] }),
  dotted: (path) => ({ volumes: [`./db/../${path}/.:/host`, found] }),
  long: (path) => ({ volumes: [{ type: 'bind', source: `./${path}`, target: '/host' }, found] }),
  readonly: (path) => ({ volumes: [{ type: 'bind', source: path, target: '/host', read_only: true }, found] }),
};

it('in whichever way it is written: folders, nested ones, single files, volumes that are folders, secrets, configs', async () => {
  const targets = { data: host, 'nested/data': join(host, 'deep'), 'file.txt': join(host, 'secret') };
  const swaps = Object.entries(targets).map(([path, to]) => `rm -rf /work/${path}; ln -s ${to} /work/${path}`);
  const probes = Object.keys(targets).flatMap((path) =>
    Object.entries(WAYS)
      .filter(([way]) => way !== 'dotted' || path !== 'file.txt')
      .map(
        ([way, make]) => [`${way}-${path.replaceAll(/\W/g, '')}`, sh(probe('/host'), ['first'], make(path))] as const,
      ),
  );
  const others = {
    bound: sh(probe('/host'), ['first'], { volumes: ['bound:/host', found] }),
    secret: sh(probe('/run/secrets/one'), ['first'], { secrets: ['one'], volumes: [found] }),
    config: sh(probe('/host'), ['first'], { configs: [{ source: 'two', target: '/host' }], volumes: [found] }),
  };
  const services = { ...Object.fromEntries(probes), ...others };
  const results = await gradeServices(
    {
      first: sh(swaps.join('; '), [], { volumes: ['./:/work', './nested:/work/nested'] }),
      ...services,
      last: tell(Object.keys(services)),
    },
    {
      top: (folder) => ({
        volumes: { found: {}, bound: { driver_opts: { type: 'none', o: 'bind', device: join(folder, 'data') } } },
        secrets: { one: { file: './file.txt' } },
        configs: { two: { file: './file.txt' } },
      }),
      prepare: (work) => work.write('data/a', 'a').write('nested/data/a', 'a').write('file.txt', 'mine'),
    },
  );
  expect(results.safe?.outcome).toBe('passed');
  expect(results['02-cold']?.seen).toContain('told');
  expectUntouched(results['02-cold']?.seen);
});

it('a part of a volume that is replaced by a link is not followed out of it by the engine', async () => {
  const part = { type: 'volume', source: 'found', target: '/host', volume: { subpath: 'data' } };
  const results = await gradeServices(
    {
      first: sh(`ln -s ${host} /found/data`, [], { volumes: [found] }),
      second: sh('cat /host/secret >&2; echo more > /host/written; exit 3', ['first'], { volumes: [part] }),
    },
    { top: () => ({ volumes: { found: {} } }) },
  );
  expect(results['02-cold']?.outcome).not.toBe('passed');
  expectUntouched(results['02-cold']?.seen);
});

it('files, folders, links within them, and secrets are there as they stand in the submission, and what is written stays', async () => {
  const script = [
    'test "$(cat /app/file.txt)" = mine',
    'test "$(cat /app/link.txt)" = mine',
    'test "$(cat /etc/one.conf)" = mine',
    'test "$(cat /linked.txt)" = mine',
    'test "$(cat /run/secrets/one)" = mine',
    'test "$(cat /two)" = mine',
    'test "$(cat /bound/file.txt)" = in-folder',
    'test -z "$(ls /missing)" && touch /missing/written',
    'test -z "$(ls /usr/share)"',
    'test -d /app/node_modules && echo more >> /app/file.txt',
    '! touch /readonly/x',
  ].join(' && ');
  const results = await gradeServices(
    {
      first: sh(script, [], {
        volumes: [
          ...['./:/app', '/app/node_modules', './file.txt:/etc/one.conf:ro', './link.txt:/linked.txt', 'bound:/bound'],
          ...['./missing:/missing', './empty:/usr/share', './db:/readonly:ro'],
        ],
        secrets: ['one'],
        configs: ['two'],
        read_only: true,
      }),
      second: sh('grep more /again/file.txt && echo "kept it" >&2; exit 3', ['first'], { volumes: ['./:/again'] }),
    },
    {
      top: (folder) => ({
        volumes: { bound: { driver_opts: { type: 'none', o: 'bind', device: join(folder, 'folder') } } },
        secrets: { one: { file: './file.txt' } },
        configs: { two: { file: './link.txt' } },
      }),
      prepare: (work) => {
        work.write('file.txt', 'mine').write('folder/file.txt', 'in-folder').write('empty/.gitkeep', '');
        symlinkSync('file.txt', join(work.dir, 'link.txt'));
      },
    },
  );
  expect(results['02-cold']?.seen).toContain('kept it');
});
