import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { endGroup } from './follow.ts';
import { cleanUpInSwarm, leaveSwarm } from './swarm.ts';

// Cleans up when test-docker.ts is killed: its standard input closes then. Before, it reads the id of the process that
// runs the tests, or `done`.
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
