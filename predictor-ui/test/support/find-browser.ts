import { chromium, type LaunchOptions } from 'playwright-core';
import { ownChromium } from './own-chromium.ts';

const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Playwright finds Chrome and Edge by their channel; the path of Chromium differs by system. */
const USUAL: LaunchOptions[] = [
  { executablePath: '/usr/bin/chromium' },
  { executablePath: '/usr/bin/chromium-browser' },
  { executablePath: '/Applications/Chromium.app/Contents/MacOS/Chromium' },
  { channel: 'chrome' },
  { channel: 'msedge' },
];

/**
 * Finds a browser, or fetches one, and starts it once: an installed browser may lack a library, or be a stub that
 * advises to install it.
 *
 * @param named the only one to try
 * @returns how to launch it
 * @throws what to do, with the cause
 */
export async function findBrowser(
  named?: string,
  usual = USUAL,
  fetched: () => Promise<LaunchOptions> = ownChromium,
): Promise<LaunchOptions> {
  if (named) {
    return started({ executablePath: named }).catch((cause) => {
      throw new Error(
        `CHROMIUM names a browser that does not start: ${named} / CHROMIUM nombra un navegador que no arranca: ${named}`,
        { cause },
      );
    });
  }
  for (const options of usual) {
    const found = await started(options).catch(() => undefined);
    if (found) return found;
  }
  try {
    return await started(await fetched());
  } catch (cause) {
    throw new Error(
      'The browser tests found no browser that starts: install Chrome, Edge or Chromium, or name one in CHROMIUM. / ' +
        'Las pruebas del navegador no encontraron ninguno que arranque: instala Chrome, Edge o Chromium, o nombra uno en CHROMIUM.',
      { cause },
    );
  }
}

async function started(options: LaunchOptions): Promise<LaunchOptions> {
  const launch = { ...options, args };
  await (await chromium.launch(launch)).close();
  return launch;
}
