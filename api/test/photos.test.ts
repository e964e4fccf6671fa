import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StalePhotosService } from '../src/employees/photos/stale-photos.service.ts';
import { insertEmployee } from './support/insert-employee.ts';
import { picture, withPlace } from './support/pictures.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
});
afterAll(() => api.close());

const somebody = () => insertEmployee(api, 'Analyst', 'Junior', 40_000, 400);
const put = (id: string, bytes: Buffer, type = 'image/jpeg') =>
  hr.put(`/api/employees/${id}/photo`).set('Content-Type', type).send(bytes);
const files = () => readdir(api.uploads);
const fileOf = (photo: string) => `${photo.split('=')[1]}.webp`;
const jpeg = () => picture().jpeg().toBuffer();

describe('a photo', () => {
  it('is a square WebP at the address that the employee and the list have', async () => {
    const id = await somebody();
    const { body: before } = await hr.get(`/api/employees/${id}`).expect(200);
    expect(before.photo).toBeNull();
    const { body } = await put(id, await jpeg()).expect(200);
    expect(body).toEqual({
      ...before,
      photo: expect.stringMatching(`^/api/employees/${id}/photo\\?version=[0-9a-f-]{36}$`),
    });
    const { body: after } = await hr.get(`/api/employees/${id}`).expect(200);
    expect(after).toEqual(body);
    const { items } = (await hr.get(`/api/employees?search=${body.email}`).expect(200)).body;
    expect(items[0].photo).toBe(body.photo);

    const viewer = await api.as('viewer');
    const answer = await viewer.get(body.photo).responseType('blob').expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(await sharp(answer.body).metadata()).toMatchObject({ format: 'webp', width: 320, height: 320 });
    await viewer.get(body.photo).set('If-None-Match', `${answer.headers.etag}`).expect(304);
    const current = await viewer.get(`/api/employees/${id}/photo`).expect(200);
    expect(current.headers['cache-control']).toBe('private, no-cache');
    await api.anyone.get(body.photo).expect(401);
  });

  it.each(
    ['jpeg', 'png', 'webp'].flatMap((format) =>
      [
        [64, 64],
        [2000, 100],
        [100, 3000],
        [4284, 5712],
      ].map(([width, height]) => [format, width, height] as const),
    ),
  )('is taken from a %s of %i × %i', async (format, width, height) => {
    const id = await somebody();
    const { body } = await put(
      id,
      await picture(width, height)
        .toFormat(format as 'png')
        .toBuffer(),
    ).expect(200);
    const { body: bytes } = await hr.get(body.photo).responseType('blob').expect(200);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 320, height: 320 });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'of orientation %i is upright, and neither EXIF nor its place stays',
    async (orientation) => {
      const id = await somebody();
      const sent = await withPlace(picture(320, 320).jpeg(), orientation).toBuffer();
      expect(sent.includes('Telephone of Ana')).toBe(true);
      const { body } = await put(id, sent).expect(200);
      const { body: bytes } = await hr.get(body.photo).responseType('blob').expect(200);
      const { exif, icc, xmp, orientation: left } = await sharp(bytes).metadata();
      expect({ exif, icc, xmp, left }).toEqual({});
      expect(bytes.includes('Telephone')).toBe(false);
      const raw = await sharp(bytes).raw().toBuffer();
      const isRed = (x: number, y: number) => (raw[(y * 320 + x) * 3] ?? 0) > 128;
      // Where EXIF says that the left of the picture is to be seen.
      const sides = { left: [10, 160], right: [309, 160], top: [160, 10], bottom: [160, 309] } as const;
      const red = Object.entries(sides).flatMap(([side, [x, y]]) => (isRed(x, y) ? [side] : []));
      const seen = ['left', 'right', 'right', 'left', 'top', 'top', 'bottom', 'bottom'][orientation - 1];
      // The pixels in the middle of the two other sides are blue or red, as the halves meet there.
      expect(red.filter((side) => ['left', 'right'].includes(side) === ['left', 'right'].includes(`${seen}`))).toEqual([
        seen,
      ]);
    },
  );

  it('is the only file of its person; the one before is gone, also at its address', async () => {
    const id = await somebody();
    const first = (await put(id, await jpeg()).expect(200)).body.photo;
    expect(await files()).toContain(fileOf(first));
    const second = (await put(id, await picture(500, 500).png().toBuffer(), 'image/png').expect(200)).body.photo;
    expect(await files()).toContain(fileOf(second));
    expect(await files()).not.toContain(fileOf(first));
    const { body } = await hr.get(first).set('Accept-Language', 'es').expect(404);
    expect(body.detail).toBe('No hay una foto de Golden Row, o ya no es esta.');

    const { body: without } = await hr.delete(`/api/employees/${id}/photo`).expect(200);
    expect(without.photo).toBeNull();
    expect(await files()).not.toContain(fileOf(second));
    await hr.get(second).expect(404);
    await hr.delete(`/api/employees/${id}/photo`).expect(404);
    const { items } = (await hr.get(`/api/employees/${id}/changes`).expect(200)).body;
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'photo-removed',
      'photo-changed',
      'photo-changed',
    ]);
    expect((await api.database.owner.query('SELECT FROM stale_photos')).rowCount).toBe(0);
  });

  it('stays with somebody who left, keeps an import from being undone, and goes with who is deleted', async () => {
    const id = await somebody();
    const { photo } = (await put(id, await jpeg()).expect(200)).body;
    const { body: gone } = await hr.patch(`/api/employees/${id}`).send({ version: 1, active: false }).expect(200);
    expect(gone.photo).toBe(photo);
    await hr.get(photo).expect(200);

    const csv =
      'firstName,lastName,email,phone,gender,bornOn,job,seniority,hiredOn,salary\nA,B,photo@undo.example,,,,Analyst,Junior,2020-01-01,50000';
    const { body: report } = await hr.post('/api/employees/import').send({ csv, apply: true }).expect(200);
    const { items } = (await hr.get('/api/employees?search=photo@undo.example').expect(200)).body;
    const imported = (await put(items[0].id, await jpeg()).expect(200)).body.photo;
    await hr.delete(`/api/imports/${report.importId}`).expect(409);
    expect(await files()).toContain(fileOf(imported));
    await hr.delete(`/api/employees/${items[0].id}/photo`).expect(200);
    await hr.delete(`/api/imports/${report.importId}`).expect(204);
    await api.database.owner.query('DELETE FROM employees WHERE id = $1', [id]);
    await api.app.get(StalePhotosService).sweep();
    expect(await files()).not.toContain(fileOf(photo));
  });

  it('is one of those that are sent at once, whole, with one file', async () => {
    const id = await somebody();
    const before = (await files()).length;
    const pictures = await Promise.all([100, 200, 300, 400].map((side) => picture(side, side).png().toBuffer()));
    const answers = await Promise.all(pictures.map((one) => put(id, one, 'image/png')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { photo } = (await hr.get(`/api/employees/${id}`).expect(200)).body;
    await hr.get(photo).expect(200);
    expect(await files()).toHaveLength(before + 1);
  });
});

describe('who is not allowed, or asks for nobody', () => {
  it('gets 401, 403 or 404, and nothing is written', async () => {
    const id = await somebody();
    const before = await files();
    const viewer = await api.as('viewer');
    const bytes = await jpeg();
    const send = (agent: typeof viewer | TestApi['anyone'], path: string) =>
      agent.put(path).set('Content-Type', 'image/jpeg').send(bytes);
    await send(api.anyone, `/api/employees/${id}/photo`).expect(401);
    await send(viewer, `/api/employees/${id}/photo`).expect(403);
    await viewer.delete(`/api/employees/${id}/photo`).expect(403);
    await send(hr, '/api/employees/00000000-0000-0000-0000-000000000000/photo').expect(404);
    await send(hr, '/api/employees/..%2f..%2fetc/photo').expect(400);
    await hr.get(`/api/employees/${id}/photo?version=../../etc/passwd`).expect(400);
    await hr.get(`/api/employees/${id}/photo`).expect(404);
    expect(await files()).toEqual(before);
  });
});
