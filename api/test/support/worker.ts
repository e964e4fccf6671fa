import { endOf, type Running, startProcess } from './process.ts';
import type { TestApi } from './test-api.ts';

/** A worker of its own process on an API's database, ready for trainings. */
export async function startWorker({ database }: TestApi): Promise<Running> {
  const variables = Object.entries(database.variables).map(([name, value]) => [name, String(value)]);
  const running = startProcess('worker.js', { ...Object.fromEntries(variables), LOG_LEVEL: 'warn' });
  await running.until(/The worker waits for trainings/);
  return running;
}

export async function stopWorker(worker: Running): Promise<void> {
  worker.stop();
  await endOf(worker);
}
