import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { beforeEach, expect, it, vi } from 'vitest';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { PasswordsService } from './passwords.service.ts';

vi.mock(import('@node-rs/argon2'));

const ends: ((value: string) => void)[] = [];
let passwords: PasswordsService;

beforeEach(() => {
  ends.length = 0;
  vi.mocked(hash).mockReset().mockResolvedValueOnce('nobody');
  passwords = new PasswordsService();
  vi.mocked(hash).mockImplementation(() => new Promise((resolve) => ends.push(resolve)));
  vi.mocked(verify).mockReset().mockResolvedValue(true);
});

it('hashes on all cores but one, and never on none', async () => {
  const all = Array.from({ length: 20 }, () => passwords.hashUnknown());
  await expect.poll(() => ends.length).toBeGreaterThan(0);
  const atOnce = Math.max(1, availableParallelism() - 1);
  for (let done = 0; done < 20; done++) {
    await expect.poll(() => ends.length).toBeGreaterThan(done);
    expect(ends.length - done).toBeLessThanOrEqual(atOnce);
    ends[done]?.('hash');
    await new Promise(setImmediate);
  }
  expect(await Promise.all(all)).toEqual(all.map(() => 'hash'));
});

it('sends away whoever would wait for long, with 429 and when to come back', async () => {
  const atOnce = Math.max(1, availableParallelism() - 1);
  const all = Array.from({ length: atOnce + 32 }, () => passwords.hashUnknown());
  await expect(async () => passwords.hashUnknown()).rejects.toMatchObject({ status: 429, retryAfterSeconds: 1 });
  await expect(async () => passwords.verify('hash', 'password')).rejects.toBeInstanceOf(ProblemException);
  for (let done = 0; done < all.length; done++) {
    await expect.poll(() => ends.length).toBeGreaterThan(done);
    ends[done]?.('hash');
  }
  await Promise.all(all);
  expect(await passwords.verify('hash', 'password')).toBe(true);
});

it('never finds the password of an unknown e-mail right', async () => {
  expect(await passwords.verify(undefined, 'password')).toBe(false);
  expect(verify).toHaveBeenCalledWith('nobody', 'password');
});
