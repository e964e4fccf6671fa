import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InferenceRequest } from '../src/inference/inference.schema.ts';
import type { FeatureRow, Manifest } from '../src/models/manifest.schema.ts';
import { ModelsService } from '../src/models/models.service.ts';
import { otherModel } from './support/other-models.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let manifest: Manifest;
let token: string;

beforeAll(async () => {
  api = await startTestApi();
  manifest = (await api.user.get('/api/models/active').expect(200)).body.manifest;
  const credentials = { email: 'triton@empresa.example', password: 'correct horse battery' };
  const { body } = await api.user
    .post('/api/invitations')
    .send({ email: credentials.email, role: 'viewer' })
    .expect(201);
  const signUp = { ...credentials, invitation: body.token };
  token = (await api.anyone.post('/api/auth/sign-up').send(signUp).expect(201)).body.accessToken;
});
afterAll(() => api.close());

const model = '/v2/models/salary';
const infer = (body: object, path = model) => api.user.post(`${path}/infer`).send(body);

const tensors = (rows: readonly FeatureRow[]): InferenceRequest['inputs'] =>
  manifest.features.map(({ name, kind }) => ({
    ...{ name, shape: [rows.length, 1], datatype: kind === 'numeric' ? 'FP32' : 'BYTES' },
    data: rows.map((row) => row[name]),
  }));

async function somebodysRows(): Promise<{ row: FeatureRow; raw: number }[]> {
  const { items } = (await api.user.get('/api/employees?seniority=Junior&pageSize=5').expect(200)).body;
  const sweeps = await Promise.all(
    items.map(({ id }: { id: string }) => api.user.post('/api/predictions/sweep').send({ employeeId: id }).expect(200)),
  );
  return sweeps.flatMap(({ body }) =>
    body.items.map((item: { features: FeatureRow; rawPrediction: number }) => ({
      row: item.features,
      raw: item.rawPrediction,
    })),
  );
}

describe('the Open Inference Protocol', () => {
  it('answers, to the byte, as the specification has it', async () => {
    const ask = async (path: string) =>
      (
        await api.user
          .get(path)
          .expect(200)
          .expect('Content-Type', /^application\/json/)
      ).text;
    expect(await ask('/v2')).toBe('{"name":"aumento","version":"2","extensions":[]}');
    expect(await ask('/v2/health/live')).toBe('{"live":true}');
    expect(await ask('/v2/health/ready')).toBe('{"live":true,"ready":true}');
    expect(await ask(`${model}/ready`)).toBe('{"name":"salary","ready":true}');
    expect(await ask(`${model}/versions/${manifest.version}/ready`)).toBe('{"name":"salary","ready":true}');
    const inputs = [
      '{"name":"job","datatype":"BYTES","shape":[-1,1]}',
      '{"name":"seniority","datatype":"BYTES","shape":[-1,1]}',
      '{"name":"targetSeniority","datatype":"BYTES","shape":[-1,1]}',
      '{"name":"currentSalary","datatype":"FP32","shape":[-1,1]}',
      '{"name":"tenureYears","datatype":"FP32","shape":[-1,1]}',
      '{"name":"performanceRating","datatype":"FP32","shape":[-1,1]}',
    ];
    const outputs = ['prediction', 'scale'].map((name) => `{"name":"${name}","datatype":"FP32","shape":[-1,1]}`);
    const metadata = `{"name":"salary","versions":["${manifest.version}"],"platform":"onnx_onnxv1","inputs":[${inputs}],"outputs":[${outputs}]}`;
    expect(await ask(model)).toBe(metadata);
    expect(await ask(`${model}/versions/${manifest.version}`)).toBe(metadata);

    const [{ row, raw }] = (await somebodysRows()) as [{ row: FeatureRow; raw: number }];
    const answer = await infer({ id: '42', inputs: tensors([row]), outputs: [{ name: 'prediction' }] }).expect(200);
    expect(answer.text).toBe(
      `{"model_name":"salary","model_version":"${manifest.version}","id":"42","outputs":[{"name":"prediction","datatype":"FP32","shape":[1,1],"data":[${raw}]}]}`,
    );
  });

  it('is spoken by Triton’s client, which sends no Content-Type and asks for binary outputs', async () => {
    const [{ row, raw }] = (await somebodysRows()) as [{ row: FeatureRow; raw: number }];
    const { port } = api.app.getHttpServer().address() as { port: number };
    const body = JSON.stringify({ inputs: tensors([row]), parameters: { binary_data_output: true } });
    const response = await fetch(`http://127.0.0.1:${port}${model}/infer`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new TextEncoder().encode(body),
    });
    expect(response.status).toBe(200);
    const { id, outputs } = (await response.json()) as { id?: string; outputs: { name: string; data: number[] }[] };
    expect(id).toBeUndefined();
    expect(outputs.map(({ name }) => name)).toEqual(['prediction', 'scale']);
    expect(outputs[0]?.data).toEqual([raw]);
  });

  it('gives for rows together what it gives for each alone, nested or flat', async () => {
    const rows = await somebodysRows();
    expect(rows.length).toBeGreaterThan(10);
    const flat = tensors(rows.map(({ row }) => row));
    const nested = flat.map((tensor) => ({ ...tensor, data: tensor.data.map((value) => [value]) }));
    for (const inputs of [flat, nested]) {
      const { outputs } = (await infer({ inputs, outputs: [{ name: 'prediction' }] }).expect(200)).body;
      expect(outputs).toEqual([
        { name: 'prediction', datatype: 'FP32', shape: [rows.length, 1], data: rows.map(({ raw }) => raw) },
      ]);
    }
  });

  it('serves a version by its name, and none from the archive', async () => {
    const other = otherModel(0.7);
    const { version } = other.manifest;
    await api.app.get(ModelsService).add({ ...other, source: 'upload' }, null);
    const [{ row, raw }] = (await somebodysRows()) as [{ row: FeatureRow; raw: number }];
    const named = (await infer({ inputs: tensors([row]) }, `${model}/versions/${version}`).expect(200)).body;
    expect(named.model_version).toBe(version);
    expect(named.outputs[0].data[0]).not.toBe(raw);
    expect((await infer({ inputs: tensors([row]) }).expect(200)).body.outputs[0].data).toEqual([raw]);
    expect((await api.user.get(model).expect(200)).body.versions).toEqual([version, manifest.version]);
    await api.user.patch(`/api/models/${version}`).send({ archived: true }).expect(200);
    const refused = (await infer({ inputs: tensors([row]) }, `${model}/versions/${version}`).expect(404)).body;
    expect(refused).toEqual({ error: expect.stringContaining(version) });
    expect((await api.user.get(model).expect(200)).body.versions).toEqual([manifest.version]);
  });
});

describe('what does not fit is refused in the protocol’s own form', () => {
  const row = (): FeatureRow => ({
    ...{ job: 'Analyst', seniority: 'Junior', targetSeniority: 'Senior', currentSalary: 50_000, tenureYears: 2 },
    performanceRating: 3,
  });
  const changed = (name: string, change: object) =>
    tensors([row()]).map((tensor) => (tensor.name === name ? { ...tensor, ...change } : tensor));

  it.each([
    ['an unknown category', () => changed('job', { data: ['Astronaut'] }), /inputs\.job\[0\].*Astronaut.*Analyst/],
    ['a number out of range', () => changed('currentSalary', { data: [-1] }), /currentSalary.*-1.*allowed/],
    ['a text for a number', () => changed('currentSalary', { data: ['1'] }), /currentSalary.*allowed/],
    ['half a rating', () => changed('performanceRating', { data: [2.5] }), /2\.5.*whole number/],
    ['nothing', () => changed('tenureYears', { data: [null] }), /tenureYears.*null/],
    ['another datatype', () => changed('currentSalary', { datatype: 'FP64' }), /FP64; it must be FP32/],
    ['no datatype of the protocol', () => changed('currentSalary', { datatype: 'float' }), /datatype/],
    ['another shape', () => changed('currentSalary', { shape: [1] }), /\[1\].*\[N, 1\]/],
    ['another number of rows', () => changed('currentSalary', { shape: [2, 1], data: [1, 2] }), /same N/],
    ['fewer values than its shape', () => changed('job', { data: [] }), /has 0 values; its shape asks for 1/],
    ['no rows', () => tensors([]), /1 to 1024/],
    ['too many rows', () => tensors(Array.from({ length: 1_025 }, row)), /1 to 1024/],
    ['an input less', () => tensors([row()]).slice(1), /inputs\.job is missing|inputs\.job: is missing/],
    ['an input more', () => [...tensors([row()]), { ...tensors([row()])[0], name: 'x' }], /x.*no input of the model/],
    ['an input twice', () => [...tensors([row()]), tensors([row()])[0]], /job.*stands twice/],
    ['no inputs', () => [], /inputs/],
  ])('%s', async (_, inputs, said) => {
    const { body, headers } = await infer({ inputs: inputs() }).expect(400);
    expect(body).toEqual({ error: expect.stringMatching(said) });
    expect(headers['content-type']).toMatch(/^application\/json/);
  });

  it('unknown names, versions, outputs and routes, and no session', async () => {
    const inputs = tensors([row()]);
    const error = { error: expect.any(String) };
    expect((await infer({ inputs, outputs: [{ name: 'x' }] }).expect(400)).body).toEqual(error);
    expect((await infer({ inputs }, '/v2/models/none').expect(404)).body).toEqual(error);
    expect((await infer({ inputs }, `${model}/versions/none`).expect(404)).body).toEqual(error);
    for (const name of ['none', '%00'])
      expect((await api.user.get(`/v2/models/${name}/ready`).expect(404)).body).toEqual(error);
    expect((await api.user.get('/v2/models/salary/config').expect(404)).body).toEqual(error);
    expect((await api.anyone.get(model).expect(401)).body).toEqual(error);
    expect((await api.anyone.post(`${model}/infer`).send({ inputs }).expect(401)).body).toEqual(error);
    expect((await api.user.post(`${model}/infer`).type('json').send('{').expect(400)).body).toEqual(error);
  });

  it('anything else, never as a fault of ours', async () => {
    const anything = fc.record(
      {
        ...{ id: fc.anything(), outputs: fc.anything(), parameters: fc.anything() },
        inputs: fc.array(
          fc.record(
            {
              name: fc.constantFrom(...manifest.features.map(({ name }) => name), 'x'),
              shape: fc.array(fc.oneof(fc.integer({ min: -2, max: 3 }), fc.anything())),
              datatype: fc.constantFrom('FP32', 'BYTES', 'INT64', 'FP64', 'BOOL', 7),
              data: fc.array(fc.anything()),
            },
            { requiredKeys: [] },
          ),
        ),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        const { status, body: answer } = await infer(JSON.parse(JSON.stringify(body)));
        expect(status).toBe(400);
        expect(answer).toEqual({ error: expect.any(String) });
      }),
      { numRuns: 200 },
    );
  });
});
