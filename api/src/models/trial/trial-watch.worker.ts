import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { TOO_MUCH_MEMORY } from './trial-signs.ts';

// A thread of its own: the runtime's native code blocks the main one, whose timers do not fire.
const MILLISECONDS = 5;
const STDERR = 2;
const most = process.memoryUsage.rss() + (workerData as number) * 1024 * 1024;
const parent = process.ppid;

setInterval(() => {
  const tooMuch = process.memoryUsage.rss() > most;
  if (tooMuch) writeSync(STDERR, TOO_MUCH_MEMORY);
  // Without its parent nobody waits for the answer.
  if (tooMuch || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, MILLISECONDS);
parentPort?.postMessage('watching');
