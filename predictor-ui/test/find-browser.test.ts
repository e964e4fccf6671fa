import { expect, it } from 'vitest';
import { findBrowser } from './support/find-browser.ts';

const [en, es] = [/found no browser .* CHROMIUM\. \//, /\/ .* no encontraron ninguno .* CHROMIUM\.$/];

it.each(['/no/such/browser', process.execPath])(
  'says that the browser that CHROMIUM names does not start: %s',
  async (named) => {
    const found = findBrowser(named);
    await expect(found).rejects.toThrow(`CHROMIUM names a browser that does not start: ${named} /`);
    await expect(found).rejects.toThrow(`/ CHROMIUM nombra un navegador que no arranca: ${named}`);
    await expect(found).rejects.toHaveProperty('cause.message', expect.stringContaining('browserType.launch'));
  },
);

it.each([
  ['does not start', async () => ({ executablePath: process.execPath }), /launch/],
  ['cannot be fetched', () => Promise.reject(new Error('no network')), /no network/],
])('says what to do where there is no browser and the fetched one %s', async (_, fetched, cause) => {
  const found = findBrowser(undefined, [], fetched);
  await expect(found).rejects.toThrow(en);
  await expect(found).rejects.toThrow(es);
  await expect(found).rejects.toHaveProperty('cause.message', expect.stringMatching(cause));
});
