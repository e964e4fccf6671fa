import { createServer } from 'node:net';

/**
 * Below all that systems hand out by themselves (from 32768 on Linux, 49152 elsewhere): between the choice and the use
 * of such a port no other program, nor Docker, is given it by chance.
 */
const FIRST = 20_000;
const COUNT = 10_000;
const TRIES = 100;

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`none of ${TRIES} ports from ${FIRST} to ${FIRST + COUNT - 1} is free`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false)); // taken, or kept back by the system
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
