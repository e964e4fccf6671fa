import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { Watch } from '../src/watch/watch.schema.ts';
import { insertEmployee } from './support/insert-employee.ts';
import { insertPredictions } from './support/insert-predictions.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

const MODEL = join(import.meta.dirname, '../../model');

async function withApi(manifest: string | undefined, run: (api: TestApi, version: string) => Promise<void>) {
  const api = await startTestApi(manifest === undefined ? {} : { MODEL_MANIFEST: manifest });
  try {
    await run(api, (await api.user.get('/api/models/active').expect(200)).body.version);
  } finally {
    await api.close();
  }
}

const watch = async (api: TestApi): Promise<Watch> => (await api.user.get('/api/watch').expect(200)).body;

interface Changeable {
  data: Record<string, unknown>;
  metrics: { heldOut: object };
}

/** The salary model with another manifest, in a folder of its own. */
async function withManifest(change: (manifest: Changeable) => void, run: (file: string) => Promise<unknown>) {
  const dir = await mkdtemp(join(tmpdir(), 'aumento-watched-'));
  try {
    await cp(join(MODEL, 'artifacts'), dir, { recursive: true });
    const file = join(dir, 'salary.manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    change(manifest);
    await writeFile(file, JSON.stringify(manifest));
    await run(file);
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** Makes the first review of each person the decision on its prediction. */
const decideFirst = (api: TestApi) =>
  api.database.owner.query(
    `UPDATE salary_reviews review SET prediction_id = (SELECT min(id::text)::uuid FROM predictions
       WHERE predictions.employee_id = review.employee_id AND predicted_salary = new_salary AND review.rating = rating)
     WHERE id IN (SELECT min(id::text)::uuid FROM salary_reviews GROUP BY employee_id)`,
  );

it('a manifest without distributions leaves drift unknown, and the realised error is there all the same', async () => {
  const older = (manifest: Changeable) => {
    delete manifest.data.distributions;
  };
  await withManifest(older, (file: string) =>
    withApi(file, async (api, version) => {
      await insertPredictions(api, { version });
      await decideFirst(api);
      const { features, prediction, error, light } = await watch(api);
      for (const one of [...features, prediction]) {
        expect(one).toMatchObject({ light: 'grey', unknown: 'no-reference', psi: null, test: null, bins: [] });
      }
      expect(error.rows).toBeGreaterThan(500);
      expect([error.light, light]).toEqual(['green', 'green']);
    }),
  );
});

it('an error at training of rows that the model may have learned from is no yardstick', async () => {
  const seen = ({ metrics }: Changeable) => {
    Object.assign(metrics.heldOut, { seen: true });
  };
  await withManifest(seen, (file: string) =>
    withApi(file, async (api, version) => {
      await insertPredictions(api, { version });
      await decideFirst(api);
      const { error } = await watch(api);
      expect(error).toMatchObject({ light: 'grey', unknown: 'seen', figures: { mae: { value: 0 } } });
    }),
  );
});

it('a model of other features is watched by its own, what is missing among them', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'aumento-other-watched-'));
  try {
    const train = join(MODEL, 'test/support/train-other-model.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [train, dir]);
    await withApi(stdout.trim(), async (api) => {
      const employeeId = await insertEmployee(api, 'Analyst', 'Junior', 40_000, 900);
      const sizes = [null, null, null, 3, 9, 30];
      for (const teamSize of sizes) {
        const question = { employeeId, targetSeniority: 'Junior', features: { teamSize } };
        await api.user.post('/api/predictions').send(question).expect(201);
      }
      const { features, prediction } = await watch(api);
      expect(features.map(({ name }) => name)).toEqual(['job', 'targetSeniority', 'tenureYears', 'teamSize']);
      const team = features.find(({ name }) => name === 'teamSize');
      expect(team).toMatchObject({ light: 'grey', unknown: 'too-few', rows: 6 });
      const missing = team?.bins.at(-1);
      expect(missing).toMatchObject({ kind: 'missing', now: 0.5 });
      expect(missing?.training).toBeGreaterThan(0.05);
      expect(prediction.rows).toBe(6);
    });
  } finally {
    await rm(dir, { recursive: true });
  }
});

it('of a company that now pays in another currency the amounts of before are still compared in the model’s', async () => {
  await withApi(undefined, async (api, version) => {
    const count = await insertPredictions(api, { version });
    await insertPredictions(api, { version, currency: 'EUR', salary: '1' });
    const { version: known } = (await api.user.get('/api/company').expect(200)).body;
    await api.user.patch('/api/company').send({ version: known, currency: 'EUR' }).expect(200);
    const found = await watch(api);
    expect(found.predictions).toEqual({ stored: 2 * count, sampled: false, counted: count });
    expect(found).toMatchObject({ light: 'green', unit: 'USD/year' });
  });
});

type Parts = { features: { name: string; rows: number[]; edges?: number[] }[]; prediction: { rows: number[] } };

it.each<[string, (parts: Parts) => void, RegExp]>([
  [
    'of a feature that is none',
    ({ features }) => Object.assign(features[0] ?? {}, { name: 'age' }),
    /"age" do not fit/,
  ],
  ['twice of one', ({ features: [job, second] }) => Object.assign(second ?? {}, job), /"job" do not fit/],
  ['of too few categories', ({ features }) => features[0]?.rows.pop(), /"job" do not fit/],
  [
    'with edges of categories',
    ({ features }) => Object.assign(features[0] ?? {}, { edges: [1, 2] }),
    /"job" do not fit/,
  ],
  ['of too few bins', ({ features }) => features[3]?.rows.pop(), /"currentSalary" do not fit/],
  ['without edges of a number', ({ features }) => delete features[3]?.edges, /"currentSalary" do not fit/],
  ['with edges that fall', ({ features }) => features[3]?.edges?.reverse(), /edges: must be in ascending order/],
  ['of fewer rows than none', ({ prediction }) => prediction.rows.fill(-1), /rows/],
  ['of too many predicted bins', ({ prediction }) => prediction.rows.push(1), /"prediction" do not fit/],
])('distributions %s are refused with the model, by name', async (_, change, said) => {
  const wrong = ({ data }: Changeable) => change(data.distributions as Parts);
  await withManifest(wrong, (file: string) => expect(startTestApi({ MODEL_MANIFEST: file })).rejects.toThrow(said));
});
