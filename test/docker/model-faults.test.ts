import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askDatabase } from './support/ask-database.ts';
import { crash, cut, type Fault, told } from './support/faults.ts';
import { ModelLife } from './support/model-life.ts';
import { SmallDisk } from './support/small-disk.ts';
import { Stack } from './support/stack.ts';
import { until } from './support/until.ts';
import { freshCredentials, Visitor } from './support/visitor.ts';

// Faults while versions are uploaded and activated, through the page's gateway: what was acknowledged is there, whole, and
// nothing is there by half.
const rows: string[] = [];
const HEAD = '| fault | added | activated | refused or cut | half done |\n| --- | --- | --- | --- | --- |';

afterAll(() => console.log(`Versions are uploaded and activated, and meanwhile:\n\n${HEAD}\n${rows.join('\n')}\n`));

const adminOf = async (stack: Stack): Promise<Visitor> =>
  Visitor.signUp(await stack.origin('predictor-ui'), freshCredentials());

describe('with the compose file as it is', () => {
  const stack = new Stack('model-faults');
  let admin: Visitor;
  beforeAll(async () => {
    await stack.up();
    // In development the first account is admin.
    admin = await adminOf(stack);
  });
  afterAll(() => stack.remove());

  it.each<[string, number, Fault]>([
    ['the API is told to end (SIGTERM)', 0.7, told('nestapp', 'TERM')],
    ['the API crashes (SIGKILL)', 0.72, crash('nestapp')],
    ['Postgres crashes (SIGKILL)', 0.74, crash('postgresdb')],
    ['the network between them is cut for 10 s', 0.76, cut('nestapp', 'pgnetwork', 10)],
  ])('%s', async (name, share, fault) => {
    await nothingIsHalfDone(stack, admin, name, share, () => fault(stack));
  });
});

describe('with a small disk', () => {
  let disk: SmallDisk;
  beforeAll(async () => {
    disk = await SmallDisk.up('small-model-disk');
  });
  afterAll(() => disk.remove());

  it('the disk of Postgres is full', async () => {
    await nothingIsHalfDone(
      disk.stack,
      await adminOf(disk.stack),
      'the disk of Postgres is full',
      0.78,
      async (life) => {
        await disk.fill();
        const before = life.life.refused;
        await until('uploads are refused', async () => life.life.refused > before + 2);
        await disk.free();
      },
    );
  });
});

async function nothingIsHalfDone(
  stack: Stack,
  admin: Visitor,
  name: string,
  share: number,
  strike: (life: ModelLife) => Promise<unknown>,
): Promise<void> {
  const life = new ModelLife(await stack.origin('predictor-ui'), admin, share);
  const more = (count: number) => {
    const before = life.life.activated.length;
    return until(`${count} more are activated`, async () => life.life.activated.length >= before + count);
  };
  await more(2);
  await strike(life);
  await more(3);
  const { added, sent, activated, pending, refused, others } = await life.stop();
  const kept = await askDatabase(stack, 'SELECT version FROM model_versions ORDER BY created_at');
  const broken = await askDatabase(
    stack,
    `SELECT version FROM model_versions WHERE sha256 <> encode(sha256(file), 'hex') OR manifest->>'sha256' <> sha256`,
  );
  rows.push(`| ${name} | ${added.length} | ${activated.length} | ${refused} | ${broken.length} |`);
  expect(others).toEqual([]);
  expect(added.filter((version) => !kept.includes(version))).toEqual([]);
  // What was not acknowledged may be there, whole, or not at all.
  expect(kept.filter((version) => sent.includes(version)).length).toBeGreaterThanOrEqual(added.length);
  expect(broken).toEqual([]);
  const [active] = await askDatabase(stack, 'SELECT active FROM model_serving');
  expect([activated.at(-1), ...pending]).toContain(active);
  const served = (await (await admin.get('/api/models/active')).json()) as { version: string };
  expect(served.version).toBe(active);
}
