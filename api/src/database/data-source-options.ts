import type { DataSourceOptions } from 'typeorm';
import { AuditRecord } from '../audit/audit-record.entity.ts';
import { OneTimeToken } from '../auth/one-time-token.entity.ts';
import { SessionRow } from '../auth/session.entity.ts';
import { User } from '../auth/user.entity.ts';
import type { DatabaseVariables } from '../configuration/database-variables.ts';
import { Employee } from '../employees/employee.entity.ts';
import { Prediction } from '../predictions/prediction.entity.ts';
import { migrations } from './migrations/index.ts';

/** What the API and `migrate` share; the schema is never synchronised from the entities. */
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
    entities: [AuditRecord, Employee, OneTimeToken, Prediction, SessionRow, User],
    migrations,
  };
}
