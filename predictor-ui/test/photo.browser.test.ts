import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkAxe } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { isFocused, read, somebody } from './support/people.ts';

const face = (width = 600, height = 800) =>
  sharp({ create: { width, height, channels: 3, background: '#c58c6d' } })
    .jpeg()
    .toBuffer();
const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });

async function withSomebody(visit: ReturnType<typeof useBrowser>, options?: Parameters<typeof visit>[0]) {
  const page = await visit(options);
  const person = await somebody(page);
  await page.goto(`/employees/${person.id}`);
  await page.getByRole('button', { name: 'Add a photo' }).waitFor();
  return { page, person, photo: page.getByRole('img', { name: 'Íñigo Zzunzunegui', exact: true }) };
}

/** What the browser shows, once it has it. */
const width = (photo: ReturnType<Page['getByRole']>) =>
  expect.poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth));

describe('a person’s photo', () => {
  const visit = useBrowser();

  it('is given, seen here and in the list, replaced and removed, and each is undone', async () => {
    const { page, person, photo } = await withSomebody(visit);
    await page.getByText('ÍZ', { exact: true }).waitFor();
    await checkAxe(page);
    await choose(page, 'ana.jpg', 'image/jpeg', await face());
    await page.getByText('Íñigo Zzunzunegui has a photo.').waitFor();
    await width(photo).toBe(320);
    await page.getByText('Changed a person’s photo').waitFor();
    await checkAxe(page);

    const first = (await read(page, person.id)).photo;
    await choose(
      page,
      'ana.png',
      'image/png',
      await sharp(await face())
        .png()
        .toBuffer(),
    );
    await page.getByText('Íñigo Zzunzunegui has another photo.').waitFor();
    expect((await read(page, person.id)).photo).not.toBe(first);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Undone.').waitFor();
    await width(photo).toBe(320);

    await page.getByRole('button', { name: 'Remove the photo' }).press('Enter');
    await page.getByText('The photo of Íñigo Zzunzunegui was removed.').waitFor();
    await page.getByText('ÍZ', { exact: true }).waitFor();
    await expect.poll(() => isFocused(page, 'Add a photo')).toBe(true);
    expect((await read(page, person.id)).photo).toBeNull();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await width(photo).toBe(320);

    await page.goto(`/employees?search=${person.email}`);
    const row = page.getByRole('row').filter({ hasText: 'Zzunzunegui' });
    await width(row.locator('img')).toBe(320);
    await checkAxe(page);
  });

  it('may be the same file again, after a failure and an undo', async () => {
    const { page } = await withSomebody(visit, { allow: /status of 415/ });
    const value = () => page.locator('input[type=file]').inputValue();
    await choose(page, 'photo.jpg', 'image/jpeg', Buffer.from('GIF89a and so on'));
    await page.getByRole('alert').waitFor();
    // A browser is silent about the file that its field has already.
    expect(await value()).toBe('');
    await choose(page, 'photo.jpg', 'image/jpeg', await face());
    await page.getByText('has a photo').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Undone.').waitFor();
    expect(await value()).toBe('');
  });

  it('that cannot be read again is replaced without an undo; without a network that is what is said', async () => {
    const { page, person, photo } = await withSomebody(visit, { allow: /ERR_FAILED/ });
    await choose(page, 'a.jpg', 'image/jpeg', await face());
    await width(photo).toBe(320);
    const address = '**/api/employees/*/photo*';
    await page.route(address, (route) => route.abort());
    await choose(page, 'b.jpg', 'image/jpeg', await face());
    await page.getByRole('alert').getByText('We cannot reach the server').waitFor();
    await page.unroute(address);
    const before = (await read(page, person.id)).photo;
    await page.route(`**${before}`, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
    await choose(page, 'c.jpg', 'image/jpeg', await face());
    await page.getByText('Íñigo Zzunzunegui has another photo.').waitFor();
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).count()).toBe(0);
  });

  it('that is none is refused by the API’s sentence, in Spanish too, and the one before stays', async () => {
    const { page, person } = await withSomebody(visit, { allow: /status of 4(15|22)/ });
    await choose(page, 'photo.jpg', 'image/jpeg', Buffer.from('GIF89a and so on'));
    await page.getByRole('alert').getByText('This is of the kind GIF; a photo has to be a JPEG').waitFor();
    await choose(page, 'photo.png', 'image/png', (await face()).subarray(0, 500));
    await page.getByRole('alert').getByText('This image is damaged').waitFor();
    const spanish = await visit({ path: `/employees/${person.id}`, locale: 'es-ES', allow: /status of 422/ });
    await spanish.getByRole('button', { name: 'Agregar una foto' }).waitFor();
    await choose(spanish, 'photo.png', 'image/png', (await face()).subarray(0, 500));
    await spanish.getByRole('alert').getByText('Esta imagen está dañada').waitFor();
    expect((await read(page, person.id)).photo).toBeNull();
  });

  it('of more than 5 MB is made smaller before it is sent', async () => {
    const { page, photo } = await withSomebody(visit);
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const large = await sharp({ create: { width: 2600, height: 2600, channels: 3, background: 'red', noise } })
      .jpeg({ quality: 95 })
      .toBuffer();
    expect(large.length).toBeGreaterThan(5 * 1024 * 1024);
    const sent = page.waitForRequest((request) => request.method() === 'PUT');
    await choose(page, 'large.jpg', 'image/jpeg', large);
    expect(Number((await (await sent).allHeaders())['content-length'])).toBeLessThan(5 * 1024 * 1024);
    await width(photo).toBe(320);
  });

  it('is dropped on the old one', async () => {
    const { page, photo } = await withSomebody(visit);
    const data = await page.evaluateHandle(
      ([bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(
          new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], 'a.jpg', { type: 'image/jpeg' }),
        );
        return transfer;
      },
      [(await face()).toString('base64')] as const,
    );
    await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer: data });
    await width(photo).toBe(320);
  });

  it('is only shown to who may not change it', async () => {
    const { page, person } = await withSomebody(visit);
    await choose(page, 'a.jpg', 'image/jpeg', await face());
    await page.getByText('has a photo').waitFor();
    const other = await visit({ as: 'viewer', path: `/employees/${person.id}` });
    await width(other.getByRole('img', { name: 'Íñigo Zzunzunegui', exact: true })).toBe(320);
    expect(await other.locator('input[type=file]').count()).toBe(0);
  });
});
