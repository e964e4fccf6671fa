import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { ProblemException } from '../problems/problem.exception.ts';

const WINDOW_SECONDS = 15 * 60;
/** Failures in a window: of one address for one e-mail, of all for one e-mail, of one address for all e-mails. */
const LIMITS = { pair: 10, email: 50, address: 100 };

type Kind = keyof typeof LIMITS;

/** Counts failed sign-ins in the database: all replicas count together. */
@Injectable()
export class SignInLimiter {
  private readonly limiters: Record<Kind, RateLimiterPostgres>;

  constructor(@InjectDataSource() dataSource: DataSource) {
    const limiter = (kind: Kind) =>
      new RateLimiterPostgres({
        storeClient: (dataSource.driver as PostgresDriver).master,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true, // by a migration: the API's role may not
        // Every 5 minutes, what ended an hour ago: the table is one for all three, so one of them does it.
        clearExpiredByTimeout: kind === 'address',
        keyPrefix: `sign-in-${kind}`,
        points: LIMITS[kind],
        duration: WINDOW_SECONDS,
      });
    this.limiters = { pair: limiter('pair'), email: limiter('email'), address: limiter('address') };
  }

  /**
   * Runs a sign-in. The try is counted before it, so that many at once do not slip through, and taken back when it
   * succeeds.
   *
   * @throws ProblemException 429 when one of the limits is reached.
   */
  async guard<T>(email: string, address: string, signIn: () => Promise<T>): Promise<T> {
    const keys: [Kind, string][] = [
      ['pair', `${email}|${address}`],
      ['email', email],
      ['address', address],
    ];
    for (const [kind, key] of keys) await this.count(kind, key);
    const result = await signIn();
    await Promise.all([
      this.limiters.pair.delete(keys[0]?.[1] as string),
      this.limiters.email.reward(email),
      this.limiters.address.reward(address),
    ]);
    return result;
  }

  private async count(kind: Kind, key: string): Promise<void> {
    try {
      await this.limiters[kind].consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw ProblemException.tooMany(Math.ceil(error.msBeforeNext / 1000));
    }
  }
}
