import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelsService } from '../src/models/models.service.ts';
import { anotherReplica } from './support/another-replica.ts';
import { otherModel } from './support/other-models.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';
import { waitingFor } from './support/waiting-for.ts';

const ARTIFACTS = join(import.meta.dirname, '../../model/artifacts');

let api: TestApi;
let own: string;

beforeEach(async () => {
  api = await startTestApi();
  own = (await api.user.get('/api/models/active').expect(200)).body.version;
});
afterEach(() => api.close());

const other = otherModel(0.9);
const { version } = other.manifest;
const add = () => api.app.get(ModelsService).add({ ...other, source: 'upload', note: 'carries 0.9' }, null);
const list = async () => (await api.user.get('/api/models').expect(200)).body;
const activate = (to: string, replaces: string) => api.user.put('/api/models/active').send({ version: to, replaces });

describe('the registry', () => {
  it('has the image’s own model at first, which is active', async () => {
    const { items, serving, total } = await list();
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ version: own, source: 'image', createdBy: null, archivedAt: null, note: null });
    expect(serving).toMatchObject({ active: own, previous: null, shadow: null, served: own, pinned: false });
    const { manifest, ...rest } = (await api.user.get(`/api/models/${own}`).expect(200)).body;
    const text = await readFile(join(ARTIFACTS, 'salary.manifest.json'), 'utf8');
    expect(manifest).toEqual(JSON.parse(text));
    // A card shows groups in the manifest's order.
    expect(Object.keys(manifest.metrics.byGroup)).toEqual(Object.keys(JSON.parse(text).metrics.byGroup));
    const { bytes, name, algorithm, unit, features, rows, metrics, ...summary } = items[0];
    expect(rest).toEqual(summary);
    expect({ name, unit, rows, algorithm: algorithm.id }).toEqual({
      ...{ name: manifest.name, unit: manifest.target.unit, rows: manifest.data.rows },
      algorithm: manifest.algorithm.id,
    });
    expect(features).toEqual(manifest.features.map((feature: { name: string }) => feature.name));
    const { mae, rmse, r2 } = manifest.metrics.heldOut;
    const { coverage, halfWidth } = manifest.band;
    expect(metrics).toEqual({ mae, rmse, r2, coverage, halfWidth });
    const file = await readFile(join(ARTIFACTS, manifest.file));
    expect(bytes).toBe(file.length);
    const { body } = await api.user.get(`/api/models/${own}/file`).expect(200);
    expect(file.equals(body)).toBe(true);
  });

  it('keeps a version once, as it was, and names who activated it', async () => {
    await add();
    await expect(add()).rejects.toMatchObject({ status: 409 });
    expect((await list()).items.map((item: { version: string }) => item.version)).toEqual([version, own]);
    const { email } = (await api.user.get('/api/auth/me').expect(200)).body;
    const { body } = await activate(version, own).expect(200);
    expect(body).toMatchObject({ active: version, previous: own, served: version, changedBy: email });
    const active = (await api.user.get('/api/models/active').expect(200)).body;
    expect(active).toMatchObject({ version, sha256: other.manifest.sha256 });
    const [entry] = (await api.user.get('/api/audit?action=model-activated').expect(200)).body.items;
    expect(entry).toMatchObject({
      actor: email,
      subject: version,
      before: { model: own },
      after: { model: version },
    });
    // Back.
    expect((await activate(own, version).expect(200)).body).toMatchObject({ active: own, previous: version });
  });

  it('refuses what it does not know, by name', async () => {
    for (const path of ['models/%00', 'models/%00/file']) await api.user.get(`/api/${path}`).expect(404);
    for (const path of ['models/none', 'models/none/file', 'models/..%2Fx'])
      expect((await api.user.get(`/api/${path}`).expect(404)).body.detail).toMatch(/none|\.\./);
    expect((await activate('none', own).expect(404)).body.detail).toContain('none');
    await api.user.patch('/api/models/none').send({ archived: true }).expect(404);
    await api.user.put('/api/models/active').send({ version }).expect(400);
    await api.user.put('/api/models/active').send({ version: 'a b', replaces: own }).expect(400);
    await api.user.patch(`/api/models/${own}`).send({ archived: 'yes' }).expect(400);
    expect((await list()).serving.active).toBe(own);
  });

  it('archives what does not answer, and activates nothing from the archive', async () => {
    await add();
    await api.user.patch(`/api/models/${own}`).send({ archived: true }).expect(409);
    await api.user.patch(`/api/models/${version}`).send({ archived: true, note: 'too generous' }).expect(200);
    const archived = (await api.user.get(`/api/models/${version}`).expect(200)).body;
    expect(archived).toMatchObject({ note: 'too generous', archivedAt: expect.any(String) });
    expect((await activate(version, own).expect(409)).body.detail).toContain('archived');
    await api.user.patch(`/api/models/${version}`).send({ archived: false }).expect(200);
    await activate(version, own).expect(200);
    // What is archived is nothing to roll back to.
    await api.user.patch(`/api/models/${own}`).send({ archived: true }).expect(200);
    expect((await list()).serving).toMatchObject({ active: version, previous: null });
  });
});

describe('two admins at once', () => {
  it('activate one after the other: the second is told, and nothing is lost', async () => {
    await add();
    const third = otherModel(0.8);
    await api.app.get(ModelsService).add({ ...third, source: 'upload' }, null);
    const { owner } = api.database;
    await owner.query('BEGIN');
    await owner.query('SELECT FROM model_serving FOR UPDATE');
    const both = [version, third.manifest.version].map((to) => activate(to, own).then((answer) => answer));
    await expect.poll(() => waitingFor(api.database)).toBe(2);
    await owner.query('COMMIT');
    const answers = await Promise.all(both);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { active } = (await list()).serving;
    const loser = answers.find(({ status }) => status === 409);
    expect(loser?.body).toMatchObject({ current: { active } });
    expect(loser?.body.detail).toContain(active);
    expect((await api.user.get('/api/models/active')).body.version).toBe(active);
  });
});

describe('an image with another model', () => {
  it('is served where nobody has chosen one, and leaves a choice alone', async () => {
    const start = async () => (await anotherReplica(api)).close();
    // As if the image before had had that one.
    await api.database.owner.query(
      `UPDATE model_serving SET previous = NULL; DELETE FROM model_serving; DELETE FROM model_versions`,
    );
    await api.app.get(ModelsService).add({ ...other, source: 'image' }, null);
    await api.database.owner.query('INSERT INTO model_serving (active) VALUES ($1)', [version]);
    await start();
    expect((await list()).serving).toMatchObject({ active: own, previous: version, changedBy: null });
    // Rolled back: the next start of the same image changes nothing.
    await expect.poll(async () => (await api.user.get('/api/models/active')).body.version).toBe(own);
    await activate(version, own).expect(200);
    await start();
    expect((await list()).serving.active).toBe(version);
  });

  it('is served by the replica that MODEL_MANIFEST pins to it, which activates nothing', async () => {
    const pinned = await startTestApi({ MODEL_MANIFEST: join(ARTIFACTS, 'salary.manifest.json') });
    try {
      expect((await pinned.user.get('/api/models').expect(200)).body).toMatchObject({ items: [], serving: null });
      const { body } = await pinned.user.put('/api/models/active').send({ version: own, replaces: own }).expect(409);
      expect(body.detail).toContain('MODEL_MANIFEST');
      await pinned.user.put('/api/models/shadow').send({ version: null }).expect(409);
      await pinned.user.patch('/api/models/none').send({ archived: true }).expect(404);
      await pinned.app.get(ModelsService).add({ ...other, source: 'upload' }, null);
      await pinned.user.patch(`/api/models/${version}`).send({ archived: true }).expect(200);
      await pinned.anyone.get('/health/ready').expect(200);
    } finally {
      await pinned.close();
    }
  });
});
