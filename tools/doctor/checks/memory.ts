import { totalmem } from 'node:os';
import { type Check, type Finding, finding } from '../finding.ts';
import { enough, gigabytes } from '../gigabytes.ts';
import { messages as docker } from '../messages/docker.ts';
import { messages } from '../messages/machine.ts';

/** In GB. A build takes about one, the stack half of that; below one the page's build is killed. */
const GOOD = 2;
const NEEDED = 1;

export const memory: Check = async ({ engine }) => {
  // A container's or a service's limit counts, where there is one.
  const total = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return [
    judge(total, messages.memory, messages.memoryLow),
    ...(engine ? [judge(engine.MemTotal, docker.engineMemory, docker.engineMemoryLow)] : []),
  ];
};

function judge(bytes: number, good: (gb: string) => string, low: (gb: string, needed: string) => string): Finding {
  // The kernel reserves some memory: a machine with 2 GB reports a little less.
  const level = enough(bytes * 1.05, GOOD, NEEDED);
  return finding(level, level === 'ok' ? good(gigabytes(bytes)) : low(gigabytes(bytes), `${GOOD}`));
}
