import { HttpStatus, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { slowRefusal } from '../http/slow-refusal.ts';
import { tooManyTries } from './account-messages.ts';
import { clientNetwork } from './client-network.ts';
import { rateLimiter, secondsToWait } from './rate-limiter.ts';

/** Failures for one account from one network without a delay; then 1 s, 2 s, 4 s … */
const FREE = 5;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** After a day without a success they expire. */
const REMEMBERED_SECONDS = 24 * 60 * 60;
/** Failures from one network for all accounts, in 15 minutes. */
const OF_NETWORK = { points: 100, duration: 15 * 60, inMemoryBlockOnConsumed: 200 };

export interface Attempt {
  email: string;
  address: string;
  /** A device from which this account has signed in before. */
  device: string | undefined;
}

/**
 * Rate limit of sign-ins without lockout: exponential backoff by account and network. A known device is counted by
 * itself, whatever others do from the same network.
 * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
@Injectable()
export class SignInLimiter {
  private readonly failures: RateLimiterPostgres;
  private readonly pauses: RateLimiterPostgres;
  private readonly networks: RateLimiterPostgres;

  constructor(@InjectDataSource() dataSource: DataSource) {
    const many = 1_000_000;
    this.failures = rateLimiter(dataSource, {
      ...{ keyPrefix: 'sign-in-failures', points: many, duration: REMEMBERED_SECONDS },
      clearExpiredByTimeout: true, // every 5 minutes, rows expired an hour ago
    });
    this.pauses = rateLimiter(dataSource, { keyPrefix: 'sign-in-pause', points: 1, duration: 1 });
    this.networks = rateLimiter(dataSource, { keyPrefix: 'sign-in-network', ...OF_NETWORK });
  }

  /**
   * Runs a password check. The attempt is counted before it, so that concurrent attempts do not slip through, and
   * undone on success.
   *
   * @throws ProblemException 429 during a delay.
   */
  async guard<T>({ email, address, device }: Attempt, run: () => Promise<T>): Promise<T> {
    const network = clientNetwork(address);
    const key = device ? `${email}|device ${device}` : `${email}|${network}`;
    if (!device) await this.networks.consume(network).catch(refuse);
    const giveBack = () => device || this.networks.reward(network);
    const { consumedPoints: count } = await this.failures.consume(key);
    if (count > FREE) {
      const customDuration = Math.min(2 ** (count - FREE - 1), LONGEST_WAIT_SECONDS);
      await this.pauses.consume(key, 1, { customDuration }).catch(async (error) => {
        // The attempt was not made, so it does not count.
        await Promise.all([giveBack(), this.failures.reward(key)]);
        await refuse(error);
      });
    }
    try {
      const result = await run();
      await Promise.all([giveBack(), this.failures.delete(key), this.pauses.delete(key)]);
      return result;
    } catch (error) {
      if (!isWrongPassword(error)) await Promise.all([giveBack(), this.failures.reward(key)]);
      throw error;
    }
  }
}

function isWrongPassword(error: unknown): boolean {
  const statuses: number[] = [HttpStatus.UNAUTHORIZED, HttpStatus.UNPROCESSABLE_ENTITY];
  return error instanceof ProblemException && statuses.includes(error.getStatus());
}

async function refuse(error: unknown): Promise<never> {
  const seconds = secondsToWait(error);
  if (seconds) await slowRefusal();
  throw seconds ? ProblemException.tooMany(seconds, tooManyTries(seconds)) : error;
}
