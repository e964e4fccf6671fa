import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { ProblemException } from '../problems/problem.exception.ts';

const TRIES = 10;
const WINDOW_SECONDS = 15 * 60;

/** Counts failed sign-ins by e-mail and address, in the database: all replicas count together. */
@Injectable()
export class SignInLimiter {
  private readonly limiter: RateLimiterPostgres;

  constructor(@InjectDataSource() dataSource: DataSource) {
    this.limiter = new RateLimiterPostgres({
      storeClient: (dataSource.driver as PostgresDriver).master,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true, // by a migration: the API's role may not
      clearExpiredByTimeout: false,
      keyPrefix: 'sign-in',
      points: TRIES,
      duration: WINDOW_SECONDS,
    });
  }

  /**
   * Runs a sign-in. The try is counted before it, so that many at once do not slip through, and forgotten when it
   * succeeds.
   *
   * @throws ProblemException 429 after ten failures in a quarter of an hour.
   */
  async guard<T>(email: string, address: string, signIn: () => Promise<T>): Promise<T> {
    const key = `${email}|${address}`;
    try {
      await this.limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw ProblemException.tooMany(Math.ceil(error.msBeforeNext / 1000));
    }
    const result = await signIn();
    await this.limiter.delete(key);
    return result;
  }
}
