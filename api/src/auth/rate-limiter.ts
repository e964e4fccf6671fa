import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

interface Limit {
  keyPrefix: string;
  /** How many in a window ... */
  points: number;
  /** ... of this many seconds. */
  duration: number;
  /** Above this count refusals do not query the database. */
  inMemoryBlockOnConsumed?: number;
  /** Whether this one deletes expired rows, of all limiters in the table. */
  clearExpiredByTimeout?: boolean;
}

/** Counts in the database, so that replicas share limits. */
export function rateLimiter(dataSource: DataSource, limit: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: (dataSource.driver as PostgresDriver).master,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true, // by a migration; the API's role has no right to
    clearExpiredByTimeout: false,
    ...limit,
  });
}

/** Seconds for Retry-After; undefined for other errors. */
export function secondsToWait(error: unknown): number | undefined {
  return error instanceof RateLimiterRes ? Math.max(1, Math.ceil(error.msBeforeNext / 1000)) : undefined;
}
