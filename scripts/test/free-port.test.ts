import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { freePort } from '../database/free-port.ts';

afterEach(() => vi.restoreAllMocks());

it('takes a port that no system hands out by chance, and another one where that is taken', async () => {
  const wanted = await freePort();
  expect(wanted).toBeGreaterThanOrEqual(20_000);
  expect(wanted).toBeLessThan(30_000);

  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  vi.spyOn(Math, 'random').mockReturnValueOnce((wanted - 20_000) / 10_000 + 0.00001);
  expect(await freePort()).not.toBe(wanted);
  expect(Math.random).toHaveBeenCalledTimes(2);
  server.close();
});
