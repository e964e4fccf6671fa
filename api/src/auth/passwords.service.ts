import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import PQueue from 'p-queue';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { slowRefusal } from '../http/slow-refusal.ts';
import { hashingBusy } from './account-messages.ts';
import { whyTooWeak } from './password-rules.ts';

/** Who would wait longer than about a second is told to come back. */
const MOST_WAITING = 32;

/**
 * Hashes passwords with argon2id. In a queue of its own: a hash takes a core for tens of milliseconds and one of libuv's
 * four threads, on which files are read and hosts looked up too, so that one core is always left for everything else.
 */
@Injectable()
export class PasswordsService {
  private readonly queue = new PQueue({ concurrency: Math.max(1, availableParallelism() - 1) });
  /** What the password of an unknown e-mail is compared with, so that the answer takes as long. */
  private readonly nobody = hash(randomUUID());

  /**
   * Hashes a password that somebody has chosen: the one way to one that is kept.
   *
   * @throws ProblemException 400 for one that is too easily guessed; 429 when too many wait already.
   */
  async hashNew(password: string, email: string, path = 'password'): Promise<string> {
    const message = await whyTooWeak(password, email);
    if (message) throw ProblemException.badRequest([{ path, message }]);
    return this.run(() => hash(password));
  }

  /** Of a password that nobody knows. */
  hashUnknown(): Promise<string> {
    return this.run(() => hash(randomUUID()));
  }

  /**
   * @param passwordHash the account's; undefined where there is none, which takes as long and is never right
   * @throws ProblemException 429 when too many wait already.
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
