import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { endGroup } from './follow.ts';
import { cleanUpInSwarm, leaveSwarm } from './swarm.ts';

// A process of its own beside test-docker.ts, for when that one is killed and can clean up nothing: its input ends
// then, however that came. What it is told before: the process that the tests run in, or that all is done.
const [run = '', folder = ''] = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

let tests: number | undefined;
for await (const line of createInterface(process.stdin)) {
  if (line === 'done') process.exit(0);
  tests = Number(line);
}
if (tests) endGroup(tests);
await cleanUpInSwarm(run);
await leaveSwarm();
await rm(folder, { recursive: true, force: true });
