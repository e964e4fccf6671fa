import { statfs } from 'node:fs/promises';
import { ROOT } from '../../../scripts/support/paths.ts';
import { type Check, finding } from '../finding.ts';
import { enough, gigabytes } from '../gigabytes.ts';
import { messages } from '../messages/machine.ts';

/** Measured: node_modules 1 GB, images 1 GB, what the builder keeps 2 GB. */
const GOOD = 5;
const NEEDED = 1;

export const diskSpace: Check = async () => {
  const { bavail, bsize } = await statfs(ROOT);
  const free = bavail * bsize;
  const level = enough(free, GOOD, NEEDED);
  return [
    finding(level, level === 'ok' ? messages.disk(gigabytes(free)) : messages.diskLow(gigabytes(free), `${GOOD}`)),
  ];
};
