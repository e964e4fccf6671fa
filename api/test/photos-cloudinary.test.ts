import sharp from 'sharp';
import supertest from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACCOUNT, startCloudinary } from './support/cloudinary.ts';
import { insertEmployee } from './support/insert-employee.ts';
import { picture } from './support/pictures.ts';
import { endOf, startProcess } from './support/process.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let cloudinary: Awaited<ReturnType<typeof startCloudinary>>;
let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;
let id: string;

beforeAll(async () => {
  cloudinary = await startCloudinary();
  api = await startTestApi({ ...ACCOUNT, CLOUDINARY_UPLOAD_PREFIX: `${cloudinary.prefix}/` });
  hr = await api.as('hr');
  id = await insertEmployee(api, 'Analyst', 'Junior', 40_000, 400);
});
afterAll(async () => {
  await api.close();
  await cloudinary.stop();
});

const put = async (agent = hr, person = id) =>
  agent
    .put(`/api/employees/${person}/photo`)
    .set('Content-Type', 'image/jpeg')
    .send(await picture().jpeg().toBuffer());
const photo = async () => (await hr.get(`/api/employees/${id}`).expect(200)).body.photo;
const named = (address: string) => `authenticated/aumento/${address.split('=')[1]}`;
const listed = async () =>
  (await api.database.owner.query('SELECT photo_id FROM stale_photos')).rows.map(({ photo_id }) => photo_id);

it('keeps photos for those who are signed in, and only the current one of each person', async () => {
  const first = (await put()).body.photo;
  expect([...cloudinary.assets.keys()]).toEqual([named(first)]);
  const { body: bytes, headers } = await hr.get(first).responseType('blob').expect(200);
  expect(headers['content-type']).toBe('image/webp');
  expect(bytes).toEqual(cloudinary.assets.get(named(first)));
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 320, height: 320 });
  await api.anyone.get(first).expect(401);

  const second = (await put()).body.photo;
  expect([...cloudinary.assets.keys()]).toEqual([named(second)]);
  await hr.delete(`/api/employees/${id}/photo`).expect(200);
  expect(cloudinary.assets.size).toBe(0);
});

it('away: 503 in a sentence, nothing lost, and what was to be removed is, once it is back', async () => {
  const before = (await put()).body.photo;
  cloudinary.state.away = true;
  for (const answer of [await put(), await hr.get(before)]) {
    expect(answer.status).toBe(503);
    expect(answer.body.detail).toMatch(/^The photos cannot be reached at the moment, and nothing was changed/);
    expect(answer.headers['retry-after']).toBe('30');
  }
  expect(await photo()).toBe(before);
  await hr.delete(`/api/employees/${id}/photo`).expect(200);
  expect(await photo()).toBeNull();
  expect(await listed()).toContain(before.split('=')[1]);
  expect(cloudinary.assets.size).toBe(1);

  cloudinary.state.away = false;
  // Claimed by the attempt before, for some minutes.
  await api.database.owner.query('UPDATE stale_photos SET remove_after = now()');
  const after = (await put()).body.photo;
  await expect.poll(listed).toEqual([]);
  expect([...cloudinary.assets.keys()]).toEqual([named(after)]);
});

it('one that Cloudinary has lost is a 404', async () => {
  const address = (await put()).body.photo;
  cloudinary.assets.clear();
  await hr.get(address).expect(404);
});

it('another secret: 503, and neither of the two stands in the answer or the log', async () => {
  const wrong = 'another-secret-of-cloudinary';
  const variables = Object.entries(api.database.variables).map(([name, value]) => [name, String(value)]);
  const running = startProcess('main.js', {
    ...Object.fromEntries(variables),
    ...{ NODE_ENV: 'development', JWT_SECRET: 'only-for-this-test-run-and-no-other', PORT: '0', HOST: '127.0.0.1' },
    ...ACCOUNT,
    CLOUDINARY_API_SECRET: wrong,
    CLOUDINARY_UPLOAD_PREFIX: cloudinary.prefix,
  });
  const [, url = ''] = await running.until(/listens on (\S+)/);
  const ask = supertest(url.replace('localhost', '127.0.0.1'));
  const { body } = await ask.post('/api/auth/demo').expect(200);
  const { status, text } = await ask
    .put(`/api/employees/${id}/photo`)
    .set('Authorization', `Bearer ${body.accessToken}`)
    .set('Content-Type', 'image/jpeg')
    .send(await picture().jpeg().toBuffer());
  expect(status).toBe(503);
  await running.until(/upload gave 401 Invalid Signature/);
  running.stop();
  const { output } = await endOf(running);
  for (const secret of [wrong, ACCOUNT.CLOUDINARY_API_SECRET]) {
    expect(text).not.toContain(secret);
    expect(output).not.toContain(secret);
  }
});
