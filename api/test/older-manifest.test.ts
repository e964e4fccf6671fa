import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startTestApi } from './support/test-api.ts';

const ARTIFACTS = fileURLToPath(new URL('../../model/artifacts', import.meta.url));

it('a manifest that was written before reasons, points, ratings, scales and dates of training still predicts, and says what it cannot tell', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'aumento-manifest-'));
  await cp(ARTIFACTS, dir, { recursive: true });
  const file = join(dir, 'salary.manifest.json');
  const {
    average: _,
    reviewRating: _4,
    scale: _5,
    training: _6,
    ...manifest
  } = JSON.parse(await readFile(file, 'utf8'));
  const { unchanged: _1, predictedVsActual: _2, ...metrics } = manifest.metrics;
  const byGroup = { gender: metrics.byGroup.gender.map(({ label: _3, ...group }: { label: unknown }) => group) };
  const band = {
    method: 'split-conformal',
    level: 0.9,
    halfWidth: 2_000,
    coverage: 0.89,
    calibrationRows: 1_371,
    testRows: 1_372,
  };
  await writeFile(file, JSON.stringify({ ...manifest, version: 'salary-v1', band, metrics: { ...metrics, byGroup } }));

  const api = await startTestApi({ MODEL_MANIFEST: file });
  try {
    const { body: page } = await api.user.get('/api/employees?pageSize=1').expect(200);
    const request = { employeeId: page.items[0].id, targetSeniority: 'Senior' };
    const { body } = await api.user.post('/api/predictions').send(request).expect(201);
    expect(body).toMatchObject({ reasons: null, modelVersion: 'salary-v1', modelSha256: manifest.sha256 });
    expect(body.band).toMatchObject({ coverage: 0.89, rows: 1_372, group: null });
    expect(Math.abs(body.band.high - body.band.low - 4_000)).toBeLessThanOrEqual(1);
    // From today it needs no average.
    expect(body.raiseReasons.contributions).toHaveLength(2);
    const { body: kept } = await api.user.get(`/api/predictions/${body.id}`).expect(200);
    expect(kept).toEqual(body);
    // Then the rating had one name.
    expect(body.rating).toBe(body.features.performanceRating);
    await api.user.post('/api/reviews').send({ predictionId: body.id }).expect(201);
    await api.user.get('/api/models/active').expect(200);
  } finally {
    await api.close();
    await rm(dir, { recursive: true });
  }
});
