import type { DataSourceOptions } from 'typeorm';
import type { DatabaseVariables } from '../configuration/database-variables.ts';
import { migrations } from './migrations/index.ts';
import { SnakeNames } from './snake-names.ts';

/** Shared by the API and `migrate`; never `synchronize`. */
export function dataSourceOptions(database: DatabaseVariables, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    host: database.DB_HOST,
    port: database.DB_PORT,
    database: database.DB_NAME,
    username: database.DB_USERNAME,
    password: database.DB_PASSWORD,
    applicationName: 'aumento',
    poolSize,
    connectTimeoutMS: 5_000,
    migrations,
    namingStrategy: new SnakeNames(),
  };
}
