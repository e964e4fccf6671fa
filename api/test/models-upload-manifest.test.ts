import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { honest } from './support/hostile-graphs.ts';
import { UNNAMED, upload } from './support/model-upload.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let models = 0;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** A model that nobody has sent. */
const fresh = () => {
  models += 1;
  return honest(models);
};

describe('a manifest that is none', () => {
  const features = (change: object) => [{ ...UNNAMED.features[0], ...change }, ...UNNAMED.features.slice(1)];
  const { training: _, ...undated } = UNNAMED;
  const numeric = UNNAMED.features.findIndex(({ kind }) => kind === 'numeric');
  const ofNumber = (change: object) => ({
    ...UNNAMED,
    features: UNNAMED.features.map((feature, i) => (i === numeric ? { ...feature, ...change } : feature)),
  });
  const heldOut = (rows: number) => ({
    ...UNNAMED,
    metrics: { ...UNNAMED.metrics, heldOut: { ...UNNAMED.metrics.heldOut, rows } },
  });

  it.each<[string, string, object, RegExp?]>([
    ['name', 'manifest.name', { ...UNNAMED, name: undefined }, /^is missing$/],
    ['a type', 'manifest.output', { ...UNNAMED, output: 7 }, /^must be a text$/],
    ['no features', 'manifest.features', { ...UNNAMED, features: [] }, /^must have at least 1 entries$/],
    [
      'a kind',
      'manifest.features.0.kind',
      { ...UNNAMED, features: features({ kind: 'text' }) },
      /^must be one of: categorical, ordinal, numeric$/,
    ],
    [
      'a width',
      'manifest.band.halfWidth',
      { ...UNNAMED, band: { ...UNNAMED.band, halfWidth: 0 } },
      /^must be more than 0$/,
    ],
    ['a label', 'manifest.features.0.label.es', { ...UNNAMED, features: features({ label: { en: 'Job' } }) }],
    ['a hash', 'manifest.sha256', { ...UNNAMED, sha256: 'abc' }],
    ['a day', 'manifest.training.date', { ...UNNAMED, training: { ...UNNAMED.training, date: 'today' } }],
    ['a NUL', 'manifest.name', { ...UNNAMED, name: 'a\0b' }],
    ['half a character', 'manifest.algorithm.id', { ...UNNAMED, algorithm: { ...UNNAMED.algorithm, id: 'a\ud800' } }],
    ['a version', 'manifest.version', { ...undated, version: { toString: 1 } }, /^must be a text$/],
    ['too many rows', 'manifest.data.rows', { ...UNNAMED, data: { ...UNNAMED.data, rows: 3e9 } }, /2147483647/],
    ['rows of a band', 'manifest.band.rows', { ...UNNAMED, band: { ...UNNAMED.band, rows: 3e9 } }, /2147483647/],
    ['rows below none', 'manifest.metrics.heldOut.rows', heldOut(-5), /0/],
    [
      'a range',
      `manifest.features.${numeric}.range`,
      ofNumber({ range: { min: 100_000, max: 10 } }),
      /^goes from 100000 to 10; min must be at most max$/,
    ],
    [
      'what was observed',
      `manifest.features.${numeric}.observed`,
      ofNumber({ observed: { min: 1, max: 0.5 } }),
      /^goes from 1 to 0.5; /,
    ],
    ['a list', 'manifest', []],
  ])('%s: 400 by its path', async (_, path, manifest, says = /./) => {
    const { body } = await upload(api.user, fresh(), manifest).expect(400);
    expect(body.errors).toContainEqual({ path, message: expect.stringMatching(says) });
    const spanish = await upload(api.user, fresh(), manifest).set('Accept-Language', 'es').expect(400);
    expect(spanish.body.errors[0].message).not.toBe(body.errors[0].message);
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', '{"name":', /^manifest: is not valid JSON in UTF-8/],
    ['nothing', '', /^manifest: is not valid JSON/],
    ['a word', 'null', /^manifest: must be an object/],
    ['a name twice', '{"name":"a","name":"b"}', /stands twice in one object/],
    ['a prototype', '{"__proto__":{"name":"a"}}', /^manifest: is not valid JSON/],
    ['too deep', `${'['.repeat(40)}${']'.repeat(40)}`, /nested too deeply/],
    ['too many names', `{${Array.from({ length: 20_001 }, (_, i) => `"${i}":1`).join()}}`, /allowed: 20000 in all/],
  ])('%s: 400', async (_, text, says) => {
    expect((await upload(api.user, fresh(), text).expect(400)).body.detail).toMatch(says);
  });

  it('of another unit, or that asks for what no employee has: 422', async () => {
    const target = { ...UNNAMED.target, unit: 'kg' };
    expect((await upload(api.user, fresh(), { ...UNNAMED, target }).expect(422)).body.detail).toMatch(/is in kg/);
  });
});

describe('a default that is not allowed', () => {
  it.each([
    ['a number', 'numeric', 1e9],
    ['a category', 'categorical', 'nobody'],
    ['a level', 'ordinal', 'nobody'],
  ])('%s: 422, in both languages', async (_, kind, value) => {
    const at = UNNAMED.features.findIndex((feature) => feature.kind === kind);
    const features = UNNAMED.features.map((feature, i) => (i === at ? { ...feature, default: value } : feature));
    const { body } = await upload(api.user, fresh(), { ...UNNAMED, features }).expect(422);
    expect(body.detail).toContain(`the default of "${features[at]?.name}" is ${value}; allowed: `);
    const spanish = await upload(api.user, fresh(), { ...UNNAMED, features })
      .set('Accept-Language', 'es')
      .expect(422);
    expect(spanish.body.detail).toMatch(/el valor por defecto de .* es .*; se admite: (?!a )/);
  });
});
