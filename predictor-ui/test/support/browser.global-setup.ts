import { chromium, type LaunchOptions } from 'playwright-core';
import { ownChromium } from './own-chromium.ts';

const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Playwright itself knows where the systems keep Chrome and Edge; where Chromium lies differs. */
const USUAL: LaunchOptions[] = [
  { executablePath: '/usr/bin/chromium' },
  { executablePath: '/usr/bin/chromium-browser' },
  { executablePath: '/Applications/Chromium.app/Contents/MacOS/Chromium' },
  { channel: 'chrome' },
  { channel: 'msedge' },
];

/** Finds the browser of the tests, or fetches one; AUMENTO_BROWSER says how it is started. */
export default async function setup(): Promise<void> {
  const named = process.env.CHROMIUM;
  const browser = named ? { executablePath: named } : ((await firstThatStarts(USUAL)) ?? (await ownChromium()));
  process.env.AUMENTO_BROWSER = JSON.stringify({ ...browser, args: FLAGS });
}

/** One that is there may lack a library, or be no more than the advice to install it. */
async function firstThatStarts(all: LaunchOptions[]): Promise<LaunchOptions | undefined> {
  for (const options of all) {
    const browser = await chromium.launch({ ...options, args: FLAGS }).catch(() => undefined);
    await browser?.close();
    if (browser) return options;
  }
  return undefined;
}
