import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { slowRefusal } from '../http/slow-refusal.ts';
import { tooManySignUps } from './account-messages.ts';
import { clientNetwork } from './client-network.ts';
import { rateLimiter, secondsToWait } from './rate-limiter.ts';

/** Enough for a class that signs up at once; each sign-up costs a hash. */
const OF_NETWORK = { points: 60, duration: 15 * 60, inMemoryBlockOnConsumed: 61 };

/** Rate limit of sign-ups and password resets by network. */
@Injectable()
export class SignUpLimiter {
  private readonly networks: RateLimiterPostgres;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.networks = rateLimiter(dataSource, { keyPrefix: 'sign-up-network', ...OF_NETWORK });
  }

  /** @throws ProblemException 429 above the limit. */
  async count(address: string): Promise<void> {
    await this.networks.consume(clientNetwork(address)).catch(async (error) => {
      const seconds = secondsToWait(error);
      if (seconds) await slowRefusal();
      throw seconds ? ProblemException.tooMany(seconds, tooManySignUps(seconds)) : error;
    });
  }
}
