import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

interface Limit {
  keyPrefix: string;
  /** So many in a window ... */
  points: number;
  /** ... of so many seconds. */
  duration: number;
  /** Who has come to so many is refused without asking the database again. */
  inMemoryBlockOnConsumed?: number;
  /** Whether this one also drops what has ended: the table is one for all limiters. */
  clearExpiredByTimeout?: boolean;
}

/** Counts in the database: all replicas count together. */
export function rateLimiter(dataSource: DataSource, limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: (dataSource.driver as PostgresDriver).master,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true, // by a migration: the API's role may not
    clearExpiredByTimeout: false,
    ...limit,
  });
}

/** In how many seconds it may be tried again; undefined for an error that is no refusal. */
export function secondsToWait(error: unknown): number | undefined {
  return error instanceof RateLimiterRes ? Math.max(1, Math.ceil(error.msBeforeNext / 1000)) : undefined;
}
