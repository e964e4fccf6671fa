import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importedModel } from './support/imported-model.ts';
import { upload } from './support/model-upload.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

// Named columns, with whole numbers among them; and one table.
it.each(['random-forest', 'double-table'])('/v2 answers with a model of scikit-learn: %s', async (name) => {
  const { dir, file, manifest, golden } = importedModel(name);
  rmSync(dir, { recursive: true });
  await upload(api.user, file, manifest).expect(201);
  const rows = golden.slice(0, 6);
  const path = `/v2/models/${manifest.name}`;
  const { inputs, outputs } = (await api.user.get(path).expect(200)).body;
  const tensors = (change = (value: string | number): unknown => value) =>
    inputs.map(({ name: input, datatype, shape }: { name: string; datatype: string; shape: number[] }) => {
      const features = manifest.features.filter((feature) => (feature.input ?? feature.name) === input);
      const data = rows.flatMap((row) => features.map((feature) => change(row.features[feature.name] ?? '')));
      return { name: input, datatype, shape: [rows.length, ...shape.slice(1)], data };
    });
  const { body } = await api.user.post(`${path}/infer`).send({ inputs: tensors() }).expect(200);
  expect(body.outputs[0]).toMatchObject({
    name: outputs[0].name,
    shape: [rows.length, ...outputs[0].shape.slice(1)],
  });
  expect(body.outputs[0].data).toEqual(rows.map(({ prediction }) => prediction));
  const { body: refused } = await api.user
    .post(`${path}/infer`)
    .send({ inputs: tensors(() => -5e9) })
    .expect(400);
  expect(refused.error).toMatch(/allowed/);
});
