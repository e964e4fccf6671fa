import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ModelTrial } from '../src/models/trial/model-trial.service.ts';
import { endless, honest, MANIFEST, SALARY } from './support/hostile-graphs.ts';
import { HOSTILE } from './support/hostile-models.ts';
import { trialsOf, UNNAMED, upload } from './support/model-upload.ts';
import { otherModel } from './support/other-models.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

/** Of each file; each is a process. */
const FLIPS = 16;

let api: TestApi;
let question: object;
let before: number;

beforeAll(async () => {
  api = await startTestApi();
  const { body } = await api.user.get('/api/employees?pageSize=1&seniority=Junior').expect(200);
  question = { employeeId: body.items[0].id, targetSeniority: 'Senior' };
  before = await predicted();
});
afterAll(() => api.close());

async function predicted(): Promise<number> {
  return (await api.user.post('/api/predictions/preview').send(question).expect(200)).body.rawPrediction;
}

/** Nothing that serves was touched, and nobody is left behind. */
async function expectNothingTouched(versions: string[] = []) {
  expect(await predicted()).toBe(before);
  const { items } = (await api.user.get('/api/models?pageSize=100').expect(200)).body;
  const known = items.map(({ version }: { version: string }) => version);
  expect(known.toSorted()).toEqual([MANIFEST.version, ...versions].toSorted());
  if (process.platform === 'linux') expect(trialsOf(process.pid)).toEqual([]);
}

describe('refused with the reason', () => {
  it.each(Object.entries(HOSTILE))('%s', async (_, { file, says }) => {
    const { body } = await upload(api.user, file()).expect(422);
    expect(body.errors).toEqual([{ path: 'file', message: expect.stringMatching(says) }]);
    await expectNothingTouched();
  });

  it.each([
    'another name',
    'cyclic',
    'external data',
    'a custom operator',
    'infinite at a corner',
    'rows mixed',
    'a broken promise',
    '1 GB',
  ])('in Spanish, too: %s', async (name) => {
    const file = HOSTILE[name]?.file() as Buffer;
    const { body } = await upload(api.user, file).set('Accept-Language', 'es').expect(422);
    expect(body.detail).toMatch(/^file: El (modelo|grafo|tensor|manifiesto) .+\. [A-Z].+\.$/);
    // Both parts of a sentence, where check-model.ts says why.
    expect(body.detail).not.toMatch(/ (is|the|its|in) /);
  });

  const { scale: _scale, ...unscaled } = UNNAMED;
  const { factor: _factor, groups: _groups, ...band } = UNNAMED.band;
  it.each<[string, Buffer, object]>([
    ['predictions', otherModel(1e6).file, UNNAMED],
    ['a band', honest(1), { ...unscaled, band: { ...band, halfWidth: 1e12 } }],
    ['a band of a scale', honest(1), { ...UNNAMED, band: { ...band, factor: 1e9 } }],
  ])('amounts that cannot be stored, of %s', async (_, file, manifest) => {
    const { body } = await upload(api.user, file, manifest).expect(422);
    expect(body.detail).toMatch(
      /predicts more than can be stored: of .* Allowed: amounts from −2147483647 to 2147483647/,
    );
    const spanish = await upload(api.user, file, manifest).set('Accept-Language', 'es').expect(422);
    expect(spanish.body.detail).toMatch(/predice más de lo que se puede guardar: de .* Se admiten importes de/);
    await expectNothingTouched();
  });

  it('a loop without an end, at the limit of time', async () => {
    const trial = api.app.get(ModelTrial);
    const { limits } = trial;
    trial.limits = { ...limits, seconds: 3 };
    try {
      const { body } = await upload(api.user, endless()).expect(422);
      expect(body.detail).toMatch(/not done after 3 s/);
    } finally {
      trial.limits = limits;
    }
    await expectNothingTouched();
  });

  it('a promise that does not hold, and one that nobody gave', async () => {
    const promised = UNNAMED.features.map((one) =>
      one.name === 'tenureYears' ? { ...one, monotone: 'increasing' as const } : one,
    );
    const file = HOSTILE['a broken promise']?.file() as Buffer;
    const { body } = await upload(api.user, file, { ...UNNAMED, features: promised }).expect(422);
    expect(body.detail).toMatch(/performanceRating/);
    const without = UNNAMED.features.map(({ monotone: _, ...one }) => one);
    const { body: taken } = await upload(api.user, file, { ...UNNAMED, features: without }).expect(201);
    await expectNothingTouched([taken.version]);
    await api.database.owner.query('DELETE FROM model_versions WHERE version = $1', [taken.version]);
  });
});

describe('what is no whole ONNX file', () => {
  it.each<[string, Buffer, RegExp]>([
    ['nothing', Buffer.alloc(0), /^file: The file is empty/],
    ['HTML', Buffer.from('<!doctype html><title>404</title>'), /by its first bytes it is HTML/],
    ['a ZIP', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), /it is ZIP/],
    ['a pickle', Buffer.from('\x80\x04\x95\x1b\0\0\0\0\0\0\0\x8c\x08builtins', 'latin1'), /it is pickle/],
    ['a pointer of Git LFS', Buffer.from('version https://git-lfs.github.com/spec/v1\n'), /it is Git LFS pointer/],
    ['HDF5', Buffer.from('\x89HDF\r\n\x1a\n\0\0\0', 'latin1'), /it is HDF5/],
    ['JSON', Buffer.from(JSON.stringify(MANIFEST)), /it is JSON/],
    ['text', Buffer.from('a model\n'.repeat(100)), /cannot be read as ONNX|no ONNX model/],
    ['zeros', Buffer.alloc(1_000), /cannot be read as ONNX|no ONNX model/],
  ])('%s', async (_, file, says) => {
    expect((await upload(api.user, file).expect(422)).body.detail).toMatch(says);
  });

  it('one that ends too early, wherever', async () => {
    for (let part = 0; part < 1; part += 1 / 12) {
      const { body, status } = await upload(api.user, SALARY.subarray(0, Math.floor(part * SALARY.length)));
      expect([part, status], body.detail).toEqual([part, 422]);
    }
    await expectNothingTouched();
  });

  it('with bits turned anywhere: never a 500, and what serves answers as before', async () => {
    const accepted: string[] = [];
    // A walk over the whole file whose step has no factor in common with anything in it.
    const flips = Array.from({ length: FLIPS }, (_, i) => (i * 7919 * 31 + 17) % (SALARY.length * 8));
    for (const file of [...flips.map((bit) => flipped(SALARY, bit)), ...headFlips()]) {
      const { status, body } = await upload(api.user, file);
      expect([201, 409, 422], body.detail).toContain(status);
      if (status === 201) accepted.push(body.version);
    }
    await expectNothingTouched(accepted);
  });
});

/** Of a small model, most bits are structure and not weights. */
function headFlips(): Buffer[] {
  const small = honest(1);
  return Array.from({ length: FLIPS }, (_, i) => flipped(small, Math.floor((i * small.length * 8) / FLIPS) + (i % 8)));
}

function flipped(file: Buffer, bit: number): Buffer {
  const changed = Buffer.from(file);
  const at = Math.floor(bit / 8) % changed.length;
  changed[at] = (changed[at] as number) ^ (1 << (bit % 8));
  return changed;
}
