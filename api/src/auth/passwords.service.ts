import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import PQueue from 'p-queue';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { slowRefusal } from '../http/slow-refusal.ts';
import { hashingBusy } from './account-messages.ts';
import { whyTooWeak } from './password-rules.ts';

/** Beyond about a second of waiting, requests are refused with 429. */
const MOST_WAITING = 32;

/**
 * Hashes passwords with argon2id in a queue: a hash takes a core for tens of milliseconds and one of libuv's four
 * threads, which also serve files and DNS, so one core is kept free.
 */
@Injectable()
export class PasswordsService {
  private readonly queue = new PQueue({ concurrency: Math.max(1, availableParallelism() - 1) });
  /** Compared with for an unknown e-mail, so that timing does not reveal it. */
  private readonly nobody = hash(randomUUID());

  /**
   * Checks and hashes a new password.
   *
   * @throws ProblemException 400 for a weak one; 429 when the queue is full.
   */
  async hashNew(password: string, email: string, path = 'password'): Promise<string> {
    const message = await whyTooWeak(password, email);
    if (message) throw ProblemException.badRequest([{ path, message }]);
    return this.run(() => hash(password));
  }

  /** The hash of a random password. */
  hashUnknown(): Promise<string> {
    return this.run(() => hash(randomUUID()));
  }

  /**
   * @param passwordHash undefined for an unknown account: takes as long and is never right
   * @throws ProblemException 429 when the queue is full.
   */
  verify(passwordHash: string | undefined, password: string): Promise<boolean> {
    return this.run(async () => {
      const right = await verify(passwordHash ?? (await this.nobody), password);
      return right && passwordHash !== undefined;
    });
  }

  private async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.queue.size >= MOST_WAITING) {
      await slowRefusal();
      throw ProblemException.tooMany(1, hashingBusy());
    }
    return this.queue.add(work);
  }
}
