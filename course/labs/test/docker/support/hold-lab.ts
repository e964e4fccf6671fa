import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { thingsNamed } from '../../../../../scripts/docker/named-things.ts';
import { until } from '../../../../../test/docker/support/until.ts';

/** So long may it take until the other runs of the tests that wait for the same lab have had their turn. */
const PATIENCE = 25 * 60_000;

/**
 * Waits until no other run of the tests on this machine is at work on a lab, whose names and ports are fixed. The
 * last of the lab's ten ports is the lock: it goes with the process, however that ends.
 *
 * @returns a function that lets the next one in
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
