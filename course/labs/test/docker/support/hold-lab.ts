import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { thingsNamed } from '../../../../../scripts/docker/named-things.ts';
import { until } from '../../../../../test/docker/support/until.ts';

/** How long to wait for other test runs that use the same lab. */
const PATIENCE = 25 * 60_000;

/**
 * Waits until no other test run on this machine uses a lab, whose names and ports are fixed. The last of the lab's ten
 * ports is the lock: the system releases it when the process ends.
 *
 * @returns a function that releases the lock
 */
export async function holdLab(number: string): Promise<() => void> {
  const port = 4000 + Number(number) * 10 + 9;
  const deadline = Date.now() + PATIENCE;
  let server = await listen(port);
  while (!server) {
    if (Date.now() > deadline) throw new Error(`lab ${number}: another program has held port ${port} all the time`);
    await pause(500);
    server = await listen(port);
  }
  // A run that was interrupted may still be clearing up.
  await until('nothing of the lab is there', async () => (await thingsNamed(`lab${number}`)).length === 0).catch(
    async () => {
      server.close();
      const left = (await thingsNamed(`lab${number}`)).join(', ');
      throw new Error(`lab ${number} cannot be tested while these are here, remove them first: ${left}`);
    },
  );
  return () => server.close();
}

async function listen(port: number) {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return undefined;
  }
}
