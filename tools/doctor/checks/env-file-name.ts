import { readdir } from 'node:fs/promises';
import { ROOT } from '../../../scripts/support/paths.ts';
import { type Check, finding } from '../finding.ts';
import { messages } from '../messages/machine.ts';
import { meant } from '../near-miss.ts';

const NAME = '.env.development';
/** `.env` is read by compose itself, for UI_PORT and API_PORT. */
const KNOWN = [NAME, `${NAME}.example`, '.env'];

/** A file that was meant to be .env.development: misspelt, or with an ending that an editor added. */
export const envFileName: Check = async () => {
  const near = (await readdir(ROOT)).filter((file) => {
    const bare = file.replace(/\.(txt|env|local)$/i, '');
    return !KNOWN.includes(file) && (meant(bare.toLowerCase(), [NAME]) !== undefined || bare === NAME.slice(1));
  });
  if (near.length === 0) return [finding('ok', messages.envNamesGood)];
  return near.map((file) => finding('warning', messages.envNameNear(file)));
};
