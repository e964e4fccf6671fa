import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @throws Error when this machine has no Chromium, and says what to do about it. */
export function findChromium(): string {
  const found = [process.env.CHROMIUM, ...USUAL_PLACES].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error(
    'The browser tests found no Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM. / ' +
      'Las pruebas del navegador no encontraron Chromium: instálalo (Debian: apt-get install chromium) o nómbralo en CHROMIUM.',
  );
}
