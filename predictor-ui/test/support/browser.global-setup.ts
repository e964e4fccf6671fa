import { findBrowser } from './find-browser.ts';

/** Finds a browser for the tests, once for all; AUMENTO_BROWSER has its launch options. */
export default async function setup(): Promise<void> {
  process.env.AUMENTO_BROWSER = JSON.stringify(await findBrowser(process.env.CHROMIUM));
}
