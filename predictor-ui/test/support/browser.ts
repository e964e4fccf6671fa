import { type APIRequestContext, type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { FIRST_ADMIN } from '../../../test/support/first-admin.ts';
import { PATIENCE } from '../../../vitest.config.ts';
import { watchForTrouble } from './trouble.ts';

export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

export interface Visit extends BrowserContextOptions {
  /** The path to open. */
  path?: string;
  /** Whether somebody is already signed in; yes by default. */
  signedIn?: boolean;
  /** Who is signed in: by default the demo account, which is HR. A viewer is a new account each time. */
  as?: 'viewer' | 'hr' | 'admin';
  /** Console messages that are expected in this test. */
  allow?: RegExp;
}

let viewers = 0;

async function signIn(request: APIRequestContext, as: NonNullable<Visit['as']>): Promise<void> {
  const viewer = { email: `viewer${process.pid}.${Date.now()}.${viewers++}@empresa.example`, password: 'a long one' };
  const answer =
    as === 'hr'
      ? await request.post('/api/auth/demo')
      : as === 'admin'
        ? await request.post('/api/auth/sign-in', { data: FIRST_ADMIN })
        : await request.post('/api/auth/sign-up', { data: viewer });
  if (!answer.ok()) throw new Error(`${as} could not sign in: ${await answer.text()}`);
}

/**
 * Gives a test file one browser, and each visit a new context in English. When a test ends, its pages must have had
 * no console error, no exception and no request to another host.
 */
export function useBrowser(): (visit?: Visit) => Promise<Page> {
  const baseURL = process.env.AUMENTO_URL;
  const troubles: string[][] = [];
  let browser: Browser;

  beforeAll(async () => {
    if (!baseURL) throw new Error('AUMENTO_URL must name a running Aumento, such as http://localhost:3000.');
    browser = await chromium.launch(JSON.parse(`${process.env.AUMENTO_BROWSER}`));
  });
  afterEach(async () => {
    const found = troubles.splice(0).flat();
    // A page that polls may have an open request.
    const pages = browser.contexts().flatMap((context) => context.pages());
    await Promise.all(pages.map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(found).toEqual([]);
  });
  afterAll(() => browser?.close());

  return async ({ path = '/', signedIn = true, as = 'hr', allow, ...options } = {}) => {
    const context = await browser.newContext({ baseURL, locale: 'en-US', reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(PATIENCE.expect.poll.timeout);
    const page = await context.newPage();
    troubles.push(watchForTrouble(page, allow));
    if (signedIn) await signIn(context.request, as);
    await page.goto(path);
    return page;
  };
}
