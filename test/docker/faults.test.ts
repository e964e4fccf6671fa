import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDatabase } from './support/ask-database.ts';
import { type Row, table } from './support/fault-table.ts';
import { crash, cut, dockerKill, type Fault, frozen, outOfMemory, told } from './support/faults.ts';
import { Inside } from './support/inside.ts';
import { Load } from './support/load.ts';
import { SmallDisk } from './support/small-disk.ts';
import { Stack } from './support/stack.ts';
import { until } from './support/until.ts';

// Faults under load, through the page's gateway: no acknowledged prediction is lost, refused requests get
// problem+json, and the service recovers by itself.
const CONNECTIONS = 32;
const rows: Row[] = [];

afterAll(() => console.log(`${CONNECTIONS} connections ask for predictions, and meanwhile:\n\n${table(rows)}\n`));

describe('with the compose file as it is', () => {
  const stack = new Stack('faults');
  beforeAll(() => stack.up());
  afterAll(() => stack.remove());

  it.each<[string, Fault]>([
    ['the API is told to end (SIGTERM)', told('nestapp', 'TERM')],
    ['the API crashes (SIGKILL)', crash('nestapp')],
    ['docker kill the API', dockerKill('nestapp')],
    ['the memory of the API is full', outOfMemory('nestapp')],
    ['Postgres crashes (SIGKILL)', crash('postgresdb')],
    ['docker kill Postgres', dockerKill('postgresdb')],
    ['Postgres is paused for 20 s', frozen('postgresdb', 20)],
    ['the network between them is cut for 10 s', cut('nestapp', 'pgnetwork', 10)],
  ])('%s', async (name, fault) => {
    await nothingIsLost(stack, name, fault);
  });

  it('Postgres has closed the connections that were cut, from the API’s former address', async () => {
    const now = await Promise.all(
      ['nestapp', 'worker'].map(async (service) =>
        (await Inside.of(stack, service)).address(`${stack.project}_pgnetwork`),
      ),
    );
    const query = `SELECT DISTINCT host(client_addr) FROM pg_stat_activity WHERE usename = 'aumento_api'`;
    const addresses = async () => (await askDatabase(stack, query)).filter((each) => !now.includes(each));
    await until('none is left', async () => (await addresses()).length === 0);
  });
});

describe('with a small disk', () => {
  let disk: SmallDisk;
  beforeAll(async () => {
    disk = await SmallDisk.up('small-disk');
  });
  afterAll(() => disk.remove());

  it.each<[string, () => Promise<void>]>([
    ['the disk of Postgres is full', () => disk.fill()],
    ['its write-ahead log has filled it (PANIC)', () => disk.fillByLog()],
  ])('%s', async (name, fill) => {
    await nothingIsLost(disk.stack, name, async (_, load) => {
      await fill();
      const before = load.answers.refused;
      await until('requests are refused', async () => load.answers.refused >= before + CONNECTIONS);
      await disk.free();
      return { at: performance.now() };
    });
  });
});

async function nothingIsLost(
  stack: Stack,
  fault: string,
  strike: (stack: Stack, load: Load) => ReturnType<Fault>,
): Promise<void> {
  const load = await Load.start(await stack.origin('predictor-ui'), CONNECTIONS);
  const row: Row = { fault, ...load.answers, missing: [] };
  rows.push(row);
  try {
    await load.served();
    const { at, help } = await strike(stack, load);
    row.help = help;
    row.seconds = ((await load.served()) - at) / 1000;
  } catch (error) {
    console.error(await stack.compose('logs', '--tail=300'));
    throw error;
  } finally {
    Object.assign(row, await load.stop());
  }
  const kept = new Set(await askDatabase(stack, 'SELECT id FROM predictions'));
  row.missing = row.acknowledged.filter((id) => !kept.has(id));
  expect(row.missing).toEqual([]);
  expect([...new Set(row.others)]).toEqual([]);
  expect([...new Set(row.unanswered)]).toEqual([]);
}
