import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { honest, MANIFEST, SALARY } from './support/hostile-graphs.ts';
import { BOUNDARY, type RawPart, rawForm, UNNAMED, upload } from './support/model-upload.ts';
import { otherModel } from './support/other-models.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let models = 0;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const hashOf = (file: Buffer) => createHash('sha256').update(file).digest('hex');
/** A model that nobody has sent. */
const fresh = () => {
  models += 1;
  return honest(models);
};
const count = async () => (await api.user.get('/api/models').expect(200)).body.total as number;

describe('a model of one’s own', () => {
  it('is registered once it was tried, named by its day and hash, and serves only when it is activated', async () => {
    const { file, manifest } = otherModel(0.8);
    const { version: _, sha256: __, file: ___, ...unnamed } = manifest;
    const { body, headers } = await upload(api.user, file, unnamed).expect(201);
    const version = `${MANIFEST.training?.date}-${hashOf(file).slice(0, 8)}`;
    expect(headers.location).toBe(`/api/models/${version}`);
    const { email } = (await api.user.get('/api/auth/me').expect(200)).body;
    const { trial, ...registered } = body;
    expect(registered).toMatchObject({ version, sha256: hashOf(file), source: 'upload', createdBy: email, note: null });
    expect(registered.manifest).toEqual({ ...manifest, version, sha256: hashOf(file), file: `${version}.onnx` });
    expect((await api.user.get(headers.location as string).expect(200)).body).toEqual(registered);
    expect(trial).toEqual({
      rows: expect.any(Number),
      millisecondsPerRow: expect.any(Number),
      megabytes: expect.any(Number),
    });
    expect(trial.rows).toBeGreaterThan(500);
    const kept = (await api.user.get(`${headers.location}/file`).expect(200)).body;
    expect(file.equals(kept)).toBe(true);

    const active = async () => (await api.user.get('/api/models/active').expect(200)).body.version;
    expect(await active()).toBe(MANIFEST.version);
    await api.user.put('/api/models/active').send({ version, replaces: MANIFEST.version }).expect(200);
    expect(await active()).toBe(version);
    await api.user.put('/api/models/active').send({ version: MANIFEST.version, replaces: version }).expect(200);
  });

  it('may say version, hash and file itself, if they are right', async () => {
    const file = fresh();
    const sha256 = hashOf(file);
    const date = MANIFEST.training?.date;
    const right = { version: `${date}-${sha256.slice(0, 8)}`, sha256, file: 'mine.onnx' };
    for (const [name, wrong, says] of [
      ['version', `${date}-00000000`, `is "${date}-00000000", and of this file it must be ${right.version}`],
      ['version', `2020-01-01-${sha256.slice(0, 8)}`, `must be ${right.version}`],
      ['version', 'latest', `is "latest", and of this file it must be ${right.version}`],
      ['sha256', hashOf(SALARY), `must be ${sha256}`],
      ['file', '../mine.onnx', 'without a folder'],
      ['file', '/etc/passwd', 'without a folder'],
    ] as const) {
      const { body } = await upload(api.user, file, { ...UNNAMED, ...right, [name]: wrong }).expect(422);
      expect(body.errors).toEqual([{ path: `manifest.${name}`, message: expect.stringContaining(says) }]);
    }
    const { body } = await upload(api.user, file, { ...UNNAMED, ...right }).expect(201);
    expect(body.manifest).toMatchObject(right);
  });

  it('without a day of training has that of its version, or today', async () => {
    const { training: _, ...undated } = UNNAMED;
    const [today, dated] = [fresh(), fresh()];
    const { body } = await upload(api.user, today, undated).expect(201);
    expect(body.version).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d-${hashOf(today).slice(0, 8)}$`));
    const version = `2025-03-31-${hashOf(dated).slice(0, 8)}`;
    expect((await upload(api.user, dated, { ...undated, version }).expect(201)).body.version).toBe(version);
  });

  it('that is there already: 409; twice at once: one is taken, one told to wait', async () => {
    expect((await upload(api.user, SALARY, MANIFEST).expect(409)).body.detail).toMatch(/is registered already/);
    const file = fresh();
    const before = await count();
    const both = await Promise.all([upload(api.user, file), upload(api.user, file)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 429]);
    expect(await count()).toBe(before + 1);
    await upload(api.user, file).expect(409);
  });

  it('is in the audit log, with who sent it', async () => {
    const { body } = await upload(api.user, fresh()).expect(201);
    const { items } = (await api.user.get('/api/audit').expect(200)).body;
    expect(items).toContainEqual(expect.objectContaining({ action: 'model-added', subject: body.version }));
  });
});

describe('a form that is none', () => {
  const FILE: RawPart = { name: 'file', value: 'x', headers: ['Content-Type: application/octet-stream'] };
  const TEXT: RawPart = { name: 'manifest', value: '{}' };
  const post = (body: string, type = `multipart/form-data; boundary=${BOUNDARY}`) =>
    api.user.post('/api/models').set('Content-Type', type).send(Buffer.from(body));

  it.each<[string, string, string, RegExp]>([
    ['no manifest', rawForm([FILE]), 'manifest', /is missing/],
    ['no file', rawForm([TEXT]), 'file', /is missing/],
    ['no part', rawForm([]), '', /cannot be read as multipart|is missing/],
    ['a file twice', rawForm([FILE, FILE, TEXT]), 'file', /stands twice/],
    ['a manifest twice', rawForm([FILE, TEXT, TEXT]), 'manifest', /stands twice/],
    ['an unknown part', rawForm([FILE, TEXT, { name: 'note', value: '' }]), 'note', /allowed.*file, manifest/],
    ['a part of every object', rawForm([{ name: 'constructor', value: '' }]), 'constructor', /not known here/],
    ['the prototype', rawForm([{ name: '__proto__', value: '' }]), '__proto__', /not known here/],
    ['many parts', rawForm(Array.from({ length: 50 }, (_, i) => ({ name: `p${i}`, value: '' }))), 'p0', /not known/],
    [
      'base64',
      rawForm([{ ...FILE, headers: ['Content-Transfer-Encoding: base64'] }, TEXT]),
      'file',
      /send its bytes as they are/,
    ],
    ['no end', rawForm([FILE, TEXT], ''), '', /ends too early/],
    ['no end of a part', rawForm([FILE, TEXT]).slice(0, 150), '', /ends too early/],
    ['no part’s header', `--${BOUNDARY}\r\n\r\nx\r\n--${BOUNDARY}--\r\n`, '', /is missing|cannot be read/],
    ['anything', 'anything', '', /cannot be read as multipart/],
    ['another boundary', rawForm([FILE, TEXT]).replaceAll(BOUNDARY, 'other'), '', /cannot be read as multipart/],
    ['nothing', '', '', /cannot be read as multipart/],
  ])('%s: 400', async (_, body, path, says) => {
    const { body: problem } = await post(body).expect(400);
    expect(problem.detail).toMatch(says);
    if (path) expect(problem.errors[0].path).toBe(path);
  });

  it.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'x'.repeat(300)}`,
  ])('by the header %s: 400', async (type) => {
    expect((await post(rawForm([FILE, TEXT]), type).expect(400)).body.detail).toMatch(/cannot be read as multipart/);
  });

  it.each([
    'application/json',
    'application/octet-stream',
    'text/plain',
    'image/png',
    'multipart/mixed; boundary=x',
    'application/x-www-form-urlencoded',
  ])('%s: 415 in a sentence of this route', async (type) => {
    const { body } = await post(type.endsWith('json') ? '{"file":"x","manifest":{}}' : 'x', type).expect(415);
    expect(body.detail).toMatch(/^The body is not a form; send it with the header content-type: multipart/);
  });

  it('elsewhere: 415, as ever', async () => {
    const { body } = await api.user
      .post('/api/predictions')
      .set('Content-Type', `multipart/form-data; boundary=${BOUNDARY}`)
      .send(rawForm([TEXT]))
      .expect(415);
    expect(body.detail).toMatch(/^The body is not JSON/);
  });

  it('more than 32 MB, or 1 MB of a manifest: 413', async () => {
    const large = rawForm([{ ...FILE, value: 'x'.repeat(32 * 1024 * 1024) }, TEXT]);
    expect((await post(large).expect(413)).body.detail).toMatch(/32 MB of a model/);
    const wordy = rawForm([FILE, { ...TEXT, value: ' '.repeat(1024 * 1024 + 1) }]);
    expect((await post(wordy).expect(413)).body.detail).toBe('manifest: is too large; allowed: 1 MB');
  });
});

describe('who may', () => {
  it.each(['viewer', 'hr'] as const)('%s: not', async (role) => {
    const before = await count();
    await upload(await api.as(role), fresh()).expect(403);
    expect(await count()).toBe(before);
  });

  it('no page of another origin with an admin’s cookie', async () => {
    const email = `cookie.${process.pid}@empresa.example`;
    const invitation = (await api.user.post('/api/invitations').send({ email, role: 'admin' }).expect(201)).body.token;
    const credentials = { email, password: 'correct horse battery', invitation };
    const { headers } = await api.anyone.post('/api/auth/sign-up').send(credentials).expect(201);
    const cookies = (headers['set-cookie'] as unknown as string[]).map((cookie) => cookie.split(';')[0]).join('; ');
    const send = (more: Record<string, string>) =>
      upload(api.anyone as never, fresh()).set({ Cookie: cookies, Host: 'localhost:8080', ...more });
    for (const site of ['cross-site', 'same-site']) await send({ 'Sec-Fetch-Site': site }).expect(401);
    // On plain HTTP browsers do not say where a form comes from but by its origin.
    for (const Origin of ['http://localhost:9999', 'https://evil.example', 'null', 'nonsense', '']) {
      await send({ Origin }).expect(401);
    }
    await send({ Origin: 'http://localhost:8080' }).expect(201);
    await send({ Origin: 'https://proxy.example', 'Sec-Fetch-Site': 'same-origin' }).expect(201);
    await send({}).expect(201); // a program
  });
});
