import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ManifestDraft } from '../src/models/draft/draft.schema.ts';
import { type ImportedModel, importedModel, sklearnFile } from './support/imported-model.ts';
import { upload } from './support/model-upload.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

const DAY_MS = 86_400_000;
const MODELS = ['gradient-boosting', 'random-forest', 'ridge', 'double-table'] as const;

let api: TestApi;
let people = 0;
const imported = new Map<string, ImportedModel>();

beforeAll(async () => {
  api = await startTestApi();
  for (const name of MODELS) imported.set(name, importedModel(name));
});
afterAll(async () => {
  await api.close();
  for (const { dir } of imported.values()) rmSync(dir, { recursive: true });
});
const model = (name: string) => imported.get(name) as ImportedModel;

async function activate(name: string, manifest: object = model(name).manifest): Promise<string> {
  const known = (await api.user.get('/api/models?pageSize=100').expect(200)).body.items;
  const sent = model(name).manifest.version;
  const isThere = known.some(({ version }: { version: string }) => version === sent);
  if (!isThere) await upload(api.user, model(name).file, manifest).expect(201);
  const { version: replaces } = (await api.user.get('/api/models/active').expect(200)).body;
  if (replaces !== sent) await api.user.put('/api/models/active').send({ version: sent, replaces }).expect(200);
  return sent;
}

async function somebody(more: object = {}): Promise<string> {
  people += 1;
  const draft = {
    ...{ firstName: 'Ana', lastName: 'Núñez', email: `byo${people}@empresa.example`, phone: '', gender: 'female' },
    ...{ bornOn: '1990-05-17', job: 'Analyst', seniority: 'Junior', hiredOn: '2021-02-01', salary: 50_000, ...more },
  };
  return (await api.user.post('/api/employees').send(draft).expect(201)).body.id;
}

const asked = { modalidad: 'remoto', personas_a_cargo: 4 };
const preview = (employeeId: string, features: object = asked, targetSeniority = 'Semi-senior') =>
  api.user.post('/api/predictions/preview').send({ employeeId, targetSeniority, features });

describe('a model of scikit-learn with other features, by upload', () => {
  it.each(MODELS)('answers each row as the file itself does, and explains it to the cent: %s', async (name) => {
    const version = await activate(name);
    const { golden, manifest } = model(name);
    const names = manifest.features.map((feature) => feature.name);
    for (const { features } of golden.slice(0, 6)) {
      // The tenure is what a day of hiring gives.
      const hiredOn = new Date(Date.now() - Math.round(Number(features.antiguedad) * 365.25) * DAY_MS);
      const employeeId = await somebody({
        ...{ job: features.puesto ?? 'Analyst', seniority: 'Junior', salary: features.salario_actual },
        hiredOn: hiredOn.toISOString().slice(0, 10),
      });
      const given = Object.fromEntries(
        Object.keys(asked).flatMap((key) => (names.includes(key) ? [[key, features[key]]] : [])),
      );
      const target = String(features.nivel_objetivo ?? 'Junior');
      const { body } = await preview(employeeId, given, target).expect(200);
      expect(body).toMatchObject({ modelVersion: version, currentJob: features.puesto ?? 'Analyst', rating: null });
      expect(Object.keys(body.features)).toEqual(names);
      const [exact] = await fromFile(name, body.features);
      expect(body.rawPrediction).toBe(exact);
      for (const reasons of [body.reasons, body.raiseReasons]) {
        const amounts = reasons.contributions.map(({ amount }: { amount: number }) => Math.round(amount * 100));
        const sum = amounts.reduce((one: number, other: number) => one + other, Math.round(reasons.base * 100));
        expect(sum).toBe(Math.round(body.rawPrediction * 100));
      }
    }
  });

  it('asks for what its manifest says, and for nothing else', async () => {
    await activate('random-forest');
    const employeeId = await somebody();
    const wrong: [features: object, path: string, said: RegExp][] = [
      [{ modalidad: 'remoto' }, 'personas_a_cargo', /allowed: a whole number from 0 to 17/],
      [{ ...asked, personas_a_cargo: 2.5 }, 'personas_a_cargo', /is 2.5; allowed: a whole number/],
      [{ ...asked, personas_a_cargo: 18 }, 'personas_a_cargo', /is 18; allowed/],
      [{ ...asked, personas_a_cargo: '4' }, 'personas_a_cargo', /is "4"; allowed/],
      [{ ...asked, modalidad: 'luna' }, 'modalidad', /is "luna"; allowed: híbrido, oficina, remoto/],
      [{ ...asked, modalidad: null }, 'modalidad', /is null; allowed/],
      [{ ...asked, puesto: 'Analyst' }, 'puesto', /is not asked for; allowed: modalidad, personas_a_cargo/],
      [{ ...asked, salario_actual: 1 }, 'salario_actual', /is not asked for/],
    ];
    for (const [features, path, said] of wrong) {
      const { body } = await preview(employeeId, features).expect(422);
      expect(body.errors).toEqual([{ path: `features.${path}`, message: expect.stringMatching(said) }]);
    }
    const rich = await somebody({ salary: 2_000_000 });
    const { body } = await preview(rich).expect(422);
    expect(body.errors).toMatchObject([{ path: 'features.salario_actual' }]);
    const { body: outside } = await preview(await somebody({ salary: 95_000 })).expect(200);
    expect(outside.outside).toMatchObject([{ feature: 'salario_actual', value: 95_000 }]);
  });

  it('knows its jobs by the field, not by the name; a changed job outdates a prediction', async () => {
    await activate('gradient-boosting');
    await api.user.post('/api/company/jobs').send({ name: 'Baker' }).expect(201);
    const { body: unknown } = await preview(await somebody({ job: 'Baker' })).expect(422);
    expect(unknown.detail).toMatch(/does not know the job Baker, only: Analyst, Consultant, Engineer/);

    const employeeId = await somebody();
    const question = { employeeId, targetSeniority: 'Semi-senior', features: asked };
    const { body: saved } = await api.user.post('/api/predictions').send(question).expect(201);
    expect(saved).toMatchObject({ currentJob: 'Analyst', currentSalary: 50_000 });
    await api.user.patch(`/api/employees/${employeeId}`).send({ version: 1, job: 'Engineer' }).expect(200);
    const decision = { predictionId: saved.id, rating: 4 };
    await api.user.post('/api/reviews').send(decision).expect(409);
    await api.user.patch(`/api/employees/${employeeId}`).send({ version: 2, job: 'Analyst' }).expect(200);
    await api.user.post('/api/reviews').send(decision).expect(201);
  });

  it('is refused where its manifest and its graph do not fit, before anything that serves is touched', async () => {
    await activate('ridge');
    const { file, manifest } = model('random-forest');
    const change = (name: string, changed: object) => ({
      ...manifest,
      features: manifest.features.map((one) => (one.name === name ? { ...one, ...changed } : one)),
    });
    const wrong: [given: object, said: RegExp][] = [
      [
        change('personas_a_cargo', { integer: false }),
        /"personas_a_cargo" feeds "personas_a_cargo".*whole numbers only/,
      ],
      [
        change('personas_a_cargo', { missing: { es: 'Sin dato', en: 'Missing' } }),
        /has? no value for that|have no value/,
      ],
      [change('personas_a_cargo', { input: 'salario_actual' }), /"salario_actual" is float32.*needs .*\[N,2\]/],
      [change('salario_actual', { from: 'job' }), /comes from the employee's job/],
      [change('salario_actual', { from: undefined }), /wants salario_actual of an employee; allowed: job, seniority/],
      [change('modalidad', { from: 'department' }), /has "from", a field of the employee, and the source "request"/],
      [change('antiguedad', { integer: true }), /comes from tenureYears/],
      [
        change('modalidad', { name: 'target', input: 'modalidad' }),
        /cannot be called "target", which the page’s address/,
      ],
      [change('modalidad', { name: 'constructor' }), /cannot be called "constructor"/],
      [change('modalidad', { name: 'puesto' }), /two features "puesto"/],
      [change('modalidad', { input: 'nivel' }), /"nivel" is not in its graph/],
      [{ ...manifest, output: 'prediction' }, /"prediction" is not in its graph/],
      [{ ...manifest, average: { ...manifest.average, personas_a_cargo: 5.5 } }, /whole numbers only/],
      [{ ...manifest, target: { ...manifest.target, unit: null } }, /target has no unit/],
    ];
    for (const [given, said] of wrong) {
      const { body } = await upload(api.user, file, given).expect(422);
      expect(body.errors).toEqual([{ path: 'file', message: expect.stringMatching(said) }]);
    }
    for (const from of ['gender', 'bornOn', 'email', 'salary']) {
      const { body } = await upload(api.user, file, change('puesto', { from })).expect(400);
      expect(body.errors).toMatchObject([{ path: 'manifest.features.0.from' }]);
    }
    expect((await api.user.get('/api/models/active').expect(200)).body.version).toBe(model('ridge').manifest.version);
  });
});

/** What the file says of a row, on its own. */
async function fromFile(name: string, row: Record<string, string | number>): Promise<number[]> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const session = await InferenceSession.create(model(name).file, { logSeverityLevel: 4 });
  const numbers = ['salario_actual', 'antiguedad', 'personas_a_cargo'].map((key) => Number(row[key]));
  const feeds =
    name === 'double-table'
      ? { X: new Tensor('float64', Float64Array.from(numbers), [1, 3]) }
      : Object.fromEntries(
          session.inputMetadata.map((one) => {
            const value = row[one.name];
            const type = one.isTensor ? one.type : '';
            if (type === 'string') return [one.name, new Tensor('string', [String(value)], [1, 1])];
            if (type === 'int64') return [one.name, new Tensor('int64', BigInt64Array.of(BigInt(value ?? 0)), [1, 1])];
            return [one.name, new Tensor('float32', Float32Array.of(Number(value)), [1, 1])];
          }),
        );
  return Array.from((await session.run(feeds)).variable?.data as Float32Array);
}

describe('a file without a manifest', () => {
  const draft = (file: Buffer, agent = api.user) =>
    agent.post('/api/models/draft').attach('file', file, { filename: 'model.onnx' });

  it('gets the draft of one, is refused until that is completed, and then serves', async () => {
    // Of another file than those above, since one version is registered once.
    const file = Buffer.concat([sklearnFile('gradient-boosting'), Buffer.from([0x32, 0x00])]);
    const { body }: { body: ManifestDraft } = await draft(file).expect(200);
    const gaps = body.gaps.map(({ path }) => path);
    expect(gaps).toContain('features.5.range.max');
    const { body: refused } = await upload(api.user, file, body.manifest).expect(400);
    const named = refused.errors.map(({ path }: { path: string }) => path.replace(/^manifest\./, ''));
    expect(named.toSorted()).toEqual(gaps.filter((path) => path !== 'target.unit').toSorted());
    expect(refused.errors[0].message).toBe('is still to be completed, with a number');

    const complete = structuredClone(body.manifest) as Record<string, never>;
    for (const path of gaps) {
      const keys = path.split('.');
      const last = keys.pop() as string;
      const place = keys.reduce((inner: Record<string, never>, key) => inner[key] as never, complete);
      const value = { unit: 'USD/year', min: 0, max: 200_000, r2: 0.9, coverage: 0.9 }[last] ?? 1200;
      place[last] = value as never;
    }
    const { body: added } = await upload(api.user, file, complete).expect(201);
    const { version: replaces } = (await api.user.get('/api/models/active').expect(200)).body;
    await api.user.put('/api/models/active').send({ version: added.version, replaces }).expect(200);
    const { body: answer } = await preview(await somebody()).expect(200);
    // Nobody has said what the average row is.
    expect(answer).toMatchObject({ modelVersion: added.version, reasons: null });
    const [exact] = await fromFile('gradient-boosting', answer.features);
    expect(answer.rawPrediction).toBe(exact);
  });

  it('that is no model is refused with the reason, in both languages, and nobody but an admin may ask', async () => {
    const { body } = await draft(Buffer.from('id,name\n1,Ana\n')).expect(422);
    expect(body.errors).toEqual([{ path: 'file', message: expect.stringMatching(/ONNX/) }]);
    const { body: es } = await draft(Buffer.from('PK\u0003\u0004')).set('accept-language', 'es').expect(422);
    expect(es.errors[0].message).toMatch(/no es un modelo ONNX/);
    const { body: half } = await draft(sklearnFile('ridge').subarray(0, 600)).expect(422);
    expect(half.errors).toMatchObject([{ path: 'file' }]);
    await draft(sklearnFile('ridge'), (await api.as('hr')) as typeof api.user).expect(403);
    await api.user.post('/api/models/draft').send({}).expect(415);
    const { body: none } = await api.user.post('/api/models/draft').field('other', 'x').expect(400);
    expect(none.errors).toMatchObject([{ path: 'other' }]);
  });
});

it('starts with such a model as the one that MODEL_MANIFEST pins', async () => {
  const pinned = await startTestApi({ MODEL_MANIFEST: model('random-forest').path });
  try {
    const { body } = await pinned.user.get('/api/models/active').expect(200);
    expect(body.version).toBe(model('random-forest').manifest.version);
  } finally {
    await pinned.close();
  }
});
