import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshClone } from '../../test/support/fresh-clone.ts';
import { ROOT } from '../support/paths.ts';
import { runNpm } from '../support/run-command.ts';

let clone: Awaited<ReturnType<typeof freshClone>>;

beforeAll(async () => {
  clone = await freshClone();
});
afterAll(() => clone.remove());

const same = async (file: string) =>
  expect((await readFile(join(clone.dir, file))).equals(await readFile(join(ROOT, file))), file).toBe(true);

it('npm run model:data writes the company again, byte for byte', async () => {
  await rm(join(clone.dir, 'db/init/employees.csv'));
  await runNpm(['--prefix', clone.dir, 'run', 'model:data']);
  for (const file of ['departments.csv', 'employees.csv', 'salary_reviews.csv']) await same(`db/init/${file}`);
});

it('npm run model:train prints its comparison and writes the same model', async () => {
  await rm(join(clone.dir, 'model/artifacts/salary.onnx'));
  const output = await runNpm(['--prefix', clone.dir, 'run', 'model:train']);
  for (const word of ['MAE', 'RMSE', 'R²', 'female', 'male']) expect(output).toContain(word);
  for (const file of ['salary.onnx', 'salary.manifest.json']) await same(`model/artifacts/${file}`);
});

it('npm run model:train takes any other table', async () => {
  const out = await mkdtemp(join(tmpdir(), 'aumento-model-'));
  const data = join(ROOT, 'db/init/employees.csv');
  const args = ['--data', data, '--target', 'salary', '--features', 'job,seniority', '--out', out, '--name', 'pay'];
  await runNpm(['--prefix', clone.dir, 'run', 'model:train', '--', ...args]);
  const manifest = JSON.parse(await readFile(join(out, 'pay.manifest.json'), 'utf8'));
  expect(manifest.features.map((feature: { name: string }) => feature.name)).toEqual(['job', 'seniority']);
  await rm(out, { recursive: true });
});
