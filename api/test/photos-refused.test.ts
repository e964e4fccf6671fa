import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertEmployee } from './support/insert-employee.ts';
import { lyingPng, picture } from './support/pictures.ts';
import { startTestApi, type TestApi } from './support/test-api.ts';

let api: TestApi;
let hr: Awaited<ReturnType<TestApi['as']>>;
let id: string;

beforeAll(async () => {
  api = await startTestApi();
  hr = await api.as('hr');
  id = await insertEmployee(api, 'Analyst', 'Junior', 40_000, 400);
});
afterAll(() => api.close());

const put = (bytes: Buffer | string, type = 'image/jpeg', agent = hr) =>
  agent.put(`/api/employees/${id}/photo`).set('Content-Type', type).send(bytes);

async function expectNothingKept() {
  expect(await readdir(api.uploads).catch(() => [])).toEqual([]);
  expect((await hr.get(`/api/employees/${id}`).expect(200)).body.photo).toBeNull();
}

/** Two pictures, one after the other. */
async function animatedWebp(): Promise<Buffer> {
  const pages = await Promise.all(
    ['red', 'blue'].map((background) =>
      sharp({ create: { width: 100, height: 100, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(pages, { join: { animated: true } })
    .webp()
    .toBuffer();
}

async function animatedPng(): Promise<Buffer> {
  const png = await picture().png().toBuffer();
  // What makes one of it is a chunk before the data; its checksum is not looked at.
  const chunk = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1');
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

describe('refused, whatever the name and the header say', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, number, RegExp]>([
    ['GIF', () => picture().gif().toBuffer(), 415, /^This is of the kind GIF; a photo has to be a JPEG/],
    ['TIFF', () => picture().tiff().toBuffer(), 415, /kind TIFF/],
    ['AVIF', () => picture(64, 64).avif({ effort: 0 }).toBuffer(), 415, /kind AVIF/],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), 415, /kind HEIC/],
    [
      'SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      415,
      /kind SVG/,
    ],
    ['HTML', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 415, /kind HTML/],
    ['PDF', () => Buffer.from('%PDF-1.7\n'), 415, /kind PDF/],
    ['a program', () => Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), 415, /^This is no JPEG, PNG or WebP/],
    ['nothing', () => Buffer.alloc(0), 415, /^This is no JPEG/],
    [
      'a GIF in front of a JPEG',
      async () => Buffer.concat([Buffer.from('GIF89a/*'), await picture().jpeg().toBuffer()]),
      415,
      /GIF/,
    ],
    ['a JPEG’s first bytes and text', () => Buffer.from('\xff\xd8\xff and so on', 'latin1'), 422, /damaged/],
    [
      'a PNG’s name before a WebP',
      async () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), await picture().webp().toBuffer()]),
      422,
      /damaged/,
    ],
    ['an animated WebP', animatedWebp, 422, /^This image moves/],
    ['an animated PNG', animatedPng, 422, /^This image moves/],
    [
      'a PNG of 50,000 × 50,000',
      () => lyingPng(50_000, 50_000),
      422,
      /50000 × 50000 pixels; allowed: 64 or more on each side, and 25 million/,
    ],
    ['a PNG of 2³¹ − 1 pixels a side', () => lyingPng(2 ** 31 - 1, 2 ** 31 - 1), 422, /allowed: 64|damaged/],
    ['a PNG that has less than it says', () => lyingPng(5_000, 5_000), 422, /damaged/],
    ['63 × 64', () => picture(63, 64).png().toBuffer(), 422, /63 × 64/],
    ['5,001 × 5,000', () => picture(5_001, 5_000).jpeg({ quality: 10 }).toBuffer(), 422, /5001 × 5000/],
  ])('%s', async (_, bytes, status, sentence) => {
    for (const type of ['image/jpeg', 'image/webp']) {
      const { body } = await put(await bytes(), type).expect(status);
      expect(body.detail).toMatch(sentence);
    }
    await expectNothingKept();
  });

  it.each(['jpeg', 'png', 'webp'] as const)('a %s that ends too early, wherever', async (format) => {
    const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const;
    const whole = await sharp({ create: { width: 200, height: 200, channels: 3, background: 'red', noise } })
      .toFormat(format)
      .toBuffer();
    for (const part of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9]) {
      const { body, status } = await put(whole.subarray(0, Math.floor(whole.length * part)));
      expect([part, status], body.detail).toEqual([part, 422]);
    }
    await expectNothingKept();
  });

  it('a form, JSON, text: by the sentence of this route, in both languages', async () => {
    for (const [type, sent] of [
      ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
      ['text/plain', 'x'],
      ['application/octet-stream', 'x'],
      ['application/x-www-form-urlencoded', 'a=b'],
    ] as const) {
      expect((await put(sent, type).expect(415)).body.detail).toMatch(
        /^The body is not an image; send the file itself/,
      );
      expect((await put(sent, type).set('Accept-Language', 'es').expect(415)).body.detail).toMatch(
        /^El cuerpo no es una imagen/,
      );
    }
    await put('{}', 'application/json').expect(415);
    await hr.put(`/api/employees/${id}/photo`).expect(415);
    const { body } = await hr
      .post('/api/employees')
      .set('Content-Type', 'image/png')
      .send(Buffer.from('x'))
      .expect(415);
    expect(body.detail).toMatch(/^The body is not JSON/);
  });

  it('more than 5 MB', async () => {
    const { body } = await put(Buffer.alloc(5 * 1024 * 1024 + 1, 0xff)).expect(413);
    expect(body.detail).toBe(
      'The body is too large: 1 MB at most, 5 MB of a photo, 6 MB of an import and 32 MB of a model.',
    );
    await expectNothingKept();
  });

  it('whatever stands in it: never a 500', async () => {
    const good = await Promise.all(
      (['jpeg', 'png', 'webp'] as const).map((format) => picture(80, 80).toFormat(format).toBuffer()),
    );
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...good), changes, async (image, bytes) => {
        const changed = Buffer.from(image);
        for (const [at, byte] of bytes) changed[at % changed.length] = byte;
        expect([200, 415, 422]).toContain((await put(changed)).status);
      }),
      { numRuns: 150 },
    );
    await hr.delete(`/api/employees/${id}/photo`);
  });
});

it('what stands behind an image is not kept', async () => {
  const photo = await picture().jpeg().toBuffer();
  const { body } = await put(Buffer.concat([photo, Buffer.from('PK\x03\x04<script>alert(1)</script>')])).expect(200);
  const { body: bytes } = await hr.get(body.photo).responseType('blob').expect(200);
  expect(bytes.includes('script')).toBe(false);
  await hr.delete(`/api/employees/${id}/photo`).expect(200);
  await expectNothingKept();
});

it('where nothing can be written: 503 in a sentence, the photo before stays', async () => {
  const own = await mkdtemp(join(tmpdir(), 'aumento-photos-'));
  const file = join(own, 'file');
  await writeFile(file, '');
  const other = await startTestApi({ UPLOADS_DIRECTORY: join(file, 'uploads') });
  try {
    const agent = await other.as('hr');
    const person = await insertEmployee(other, 'Analyst', 'Junior', 40_000, 400);
    const bytes = await picture().jpeg().toBuffer();
    const send = () => agent.put(`/api/employees/${person}/photo`).set('Content-Type', 'image/jpeg').send(bytes);
    const { body } = await send().expect(503);
    expect(body.detail).toMatch(/^The photos cannot be reached at the moment, and nothing was changed\./);
    expect(body.detail).not.toContain(own);
    expect((await agent.get(`/api/employees/${person}`).expect(200)).body.photo).toBeNull();
    // The disk is back: what was listed for removal goes with the next change.
    await rm(file);
    await send().expect(200);
    await expect
      .poll(
        async () => (await other.database.owner.query('SELECT FROM stale_photos WHERE remove_after <= now()')).rowCount,
      )
      .toBe(0);
    expect(await readdir(join(file, 'uploads'))).toHaveLength(1);
  } finally {
    await other.close();
    await rm(own, { recursive: true });
  }
});

it('without a place for photos: 501, and nobody has one', async () => {
  const other = await startTestApi({ UPLOADS_DIRECTORY: '' });
  try {
    const agent = await other.as('hr');
    const person = await insertEmployee(other, 'Analyst', 'Junior', 40_000, 400);
    const { body } = await agent
      .put(`/api/employees/${person}/photo`)
      .set('Content-Type', 'image/png')
      .send('x')
      .expect(501);
    expect(body.detail).toMatch(/UPLOADS_DIRECTORY/);
  } finally {
    await other.close();
  }
});
