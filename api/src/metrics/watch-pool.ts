import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** Gauges of the database pool, read at each scrape. */
export function watchPool(dataSource: DataSource, registry: Registry): void {
  const pool: Pool = (dataSource.driver as PostgresDriver).master;
  const registers = [registry];
  new Gauge({
    name: 'aumento_database_connections',
    help: 'Connections of the pool to the database; together they are its total',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
    },
  });
  new Gauge({
    name: 'aumento_database_waiting',
    help: 'Queries that wait for a connection, because all are busy',
    registers,
    collect() {
      this.set(pool.waitingCount);
    },
  });
  new Gauge({
    name: 'aumento_database_connections_max',
    help: 'How many connections the pool may have (DB_POOL_SIZE)',
    registers,
  }).set(pool.options.max);
}
