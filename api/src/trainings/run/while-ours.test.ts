import { once } from 'node:events';
import { expect, it } from 'vitest';
import { Lost, whileOurs } from './while-ours.ts';

const never = new AbortController().signal;

it('ends the work, and waits for its end, where one cannot tell whose it is', async () => {
  const ended: unknown[] = [];
  const work = async (signal: AbortSignal) => {
    await once(signal, 'abort');
    await new Promise(setImmediate);
    ended.push(signal.reason);
    signal.throwIfAborted();
  };
  const isOurs = () => Promise.reject(new Error('column "state" does not exist'));
  await expect(whileOurs(isOurs, never, work)).rejects.toThrow('does not exist');
  expect(ended).toEqual([expect.any(Lost)]);
});

it('goes on while the database is away, and ends where the training is another’s', async () => {
  const looks = [() => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' })), async () => true];
  const isOurs = async () => (looks.shift() ?? (async () => false))();
  const work = async (signal: AbortSignal) => {
    await once(signal, 'abort');
    signal.throwIfAborted();
  };
  await expect(whileOurs(isOurs, never, work)).rejects.toBeInstanceOf(Lost);
  expect(looks).toEqual([]);
});
