import { chromium, type LaunchOptions } from 'playwright-core';
import { ownChromium } from './own-chromium.ts';

const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Playwright finds Chrome and Edge by their channel; the path of Chromium differs by system. */
const USUAL: LaunchOptions[] = [
  { executablePath: '/usr/bin/chromium' },
  { executablePath: '/usr/bin/chromium-browser' },
  { executablePath: '/Applications/Chromium.app/Contents/MacOS/Chromium' },
  { channel: 'chrome' },
  { channel: 'msedge' },
];

/** Finds a browser for the tests, or fetches one; AUMENTO_BROWSER has its launch options. */
export default async function setup(): Promise<void> {
  const named = process.env.CHROMIUM;
  const browser = named ? { executablePath: named } : ((await firstThatStarts(USUAL)) ?? (await ownChromium()));
  process.env.AUMENTO_BROWSER = JSON.stringify({ ...browser, args: FLAGS });
}

/** An installed browser may lack a library, or be a stub that advises to install it. */
async function firstThatStarts(all: LaunchOptions[]): Promise<LaunchOptions | undefined> {
  for (const options of all) {
    const browser = await chromium.launch({ ...options, args: FLAGS }).catch(() => undefined);
    await browser?.close();
    if (browser) return options;
  }
  return undefined;
}
