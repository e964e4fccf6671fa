import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A machine has one swarm, shared by all test runs. */
const NAME = 'aumento-test-swarm-lock';
const HOLD = ['run', '--rm', '-i', `--name=${NAME}`, '--network=none', '--entrypoint=sh'];
const WAIT_MS = 120_000;

/**
 * A mutual exclusion between test runs on one engine. The lock is a container with a fixed name, which lives as long as
 * its standard input is open and so ends with its owner.
 *
 * @throws after waiting two minutes
 */
export async function alone<T>(task: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const lock = spawn('docker', [...HOLD, 'postgres:18-trixie', '-c', 'echo held; cat'], { stdio: 'pipe' });
    let said = '';
    lock.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const ended = once(lock, 'exit');
    if (await Promise.race([once(lock.stdout, 'data').then(() => true), ended.then(() => false)])) {
      try {
        return await task();
      } finally {
        lock.stdin.end();
        await ended;
      }
    }
    if (!said.includes('already in use') || Date.now() > deadline) throw new Error(said);
    await pause(200);
  }
}
