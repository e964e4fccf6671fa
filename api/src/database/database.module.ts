import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { dataSourceOptions } from './data-source-options.ts';
import { ImpatientClient } from './impatient-client.ts';

/** Driver timeouts: hanging queries fail, and dead connections are dropped. */
const LIMITS = {
  statement_timeout: 5_000,
  query_timeout: 6_000,
  idle_in_transaction_session_timeout: 10_000,
  Client: ImpatientClient,
  // The pool closes connections idle for 10 seconds; if the server still sees one after 20, the API is gone.
  options: '-c idle_session_timeout=20s',
};

@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIGURATION],
      useFactory: (configuration: Configuration) => ({
        ...dataSourceOptions(configuration, configuration.DB_POOL_SIZE),
        // Features register their entities with TypeOrmModule.forFeature.
        autoLoadEntities: true,
        extra: LIMITS,
        // main.ts has waited for the database: retrying would not help.
        retryAttempts: 0,
      }),
    }),
  ],
})
export class DatabaseModule {}
