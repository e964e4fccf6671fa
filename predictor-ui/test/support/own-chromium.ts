import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';
import { ROOT } from '../../../scripts/support/paths.ts';
import { run, runNpm } from '../../../scripts/support/run-command.ts';

/** Chromium for machines without a desktop, 67 MB, and the hash of its package. */
const VERSION = '153.0.0';
const INTEGRITY = 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==';

const CACHE = join(ROOT, 'node_modules/.cache');
const OWN = join(CACHE, `chromium-${VERSION}`);

/** Fonts where the system has none; the package's own configuration names folders of another machine. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/**
 * Gets the Chromium of the npm package @sparticuz/chromium, with the libraries and fonts that it includes: it starts where
 * nothing is installed. Fetched once, and only where there is no browser.
 *
 * @throws if the hash differs, and on a system for which there is none
 */
export async function ownChromium(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The browser tests found no browser: install Chrome, Edge or Chromium, or name one in CHROMIUM. / ' +
        'Las pruebas del navegador no encontraron ninguno: instala Chrome, Edge o Chromium, o nombra uno en CHROMIUM.',
    );
  if (!existsSync(OWN)) await fetchIt();
  const LD_LIBRARY_PATH = [join(OWN, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH, FONTCONFIG_FILE: join(OWN, 'fonts.conf') };
  return { executablePath: join(OWN, 'chromium'), env };
}

/** Written to a temporary folder and then renamed: an interrupted fetch leaves nothing incomplete. */
async function fetchIt(): Promise<void> {
  console.log('No browser here: fetching Chromium (67 MB), once … / No hay navegador: descargando Chromium (67 MB) …');
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(join(CACHE, 'chromium.new-'));
  const fresh = join(work, 'chromium');
  try {
    await runNpm(['pack', `@sparticuz/chromium@${VERSION}`, '--pack-destination', work, '--loglevel=error']);
    const archive = join(work, `sparticuz-chromium-${VERSION}.tgz`);
    const hash = createHash('sha512').update(await readFile(archive));
    if (`sha512-${hash.digest('base64')}` !== INTEGRITY) throw new Error(`${archive} is not what its hash says`);
    await untar(archive, work);
    await mkdir(fresh);
    const inflated = async (name: string) => brotliDecompressSync(await readFile(join(work, 'package/bin', name)));
    await writeFile(join(fresh, 'chromium'), await inflated('chromium.br'), { mode: 0o755 });
    for (const name of ['al2023', 'fonts', 'swiftshader']) {
      const file = join(work, `${name}.tar`);
      await writeFile(file, await inflated(`${name}.tar.br`));
      await untar(file, fresh);
    }
    await writeFile(join(fresh, 'fonts.conf'), FONTS);
    await rename(fresh, OWN);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Whoever runs it owns the files: a container's root may not give them to others. */
const untar = (file: string, folder: string) => run('tar', ['-xf', file, '--no-same-owner', '-C', folder]);
