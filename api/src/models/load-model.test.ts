import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from './load-model.ts';
import type { Manifest } from './manifest.schema.ts';

const ARTIFACTS = join(import.meta.dirname, '../../../model/artifacts');
let dir: string;
let manifest: Manifest;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aumento-load-'));
  manifest = JSON.parse(await readFile(join(ARTIFACTS, 'salary.manifest.json'), 'utf8'));
  await copyFile(join(ARTIFACTS, manifest.file), join(dir, manifest.file));
});
afterAll(() => rm(dir, { recursive: true }));

async function load(changed: object) {
  const file = join(dir, 'manifest.json');
  await writeFile(file, JSON.stringify({ ...manifest, ...changed }));
  return loadModel(file);
}
const withRating = (change: object) => ({
  features: manifest.features.map((feature) =>
    feature.name === manifest.reviewRating ? { ...feature, ...change } : feature,
  ),
});

it('an average row that the model cannot predict is refused, since every prediction’s reasons need it', async () => {
  await load({ average: undefined });
  await load({ average: { job: 'Baker' } });
  await expect(load({ average: { ...manifest.average, job: 'Baker' } })).rejects.toThrow(
    /cannot predict with the average row/,
  );
});

describe('the review’s rating that a manifest names', () => {
  it('may be absent, and any part of 1 to 5', async () => {
    await load({});
    await load({ reviewRating: undefined });
    await load(withRating({ range: { min: 2, max: 4 } }));
  });

  it.each([
    ['a feature that is none', () => ({ reviewRating: 'grade' })],
    ['a category', () => ({ reviewRating: 'job' })],
    ['a number of the employee’s row', () => ({ reviewRating: 'currentSalary' })],
    ['a number that need not be whole', () => withRating({ integer: false })],
    ['less than 1', () => withRating({ range: { min: 0, max: 5 } })],
    ['more than 5', () => withRating({ range: { min: 1, max: 10 } })],
  ])('may not be %s', async (_, changed) => {
    await expect(load(changed())).rejects.toThrow(/reviewRating .*"(grade|job|currentSalary|performanceRating)"/);
  });
});
