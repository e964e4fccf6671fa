import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { dataSourceOptions } from './data-source-options.ts';
import { ImpatientClient } from './impatient-client.ts';

/** For the driver: a query that hangs gives the request an answer, and nobody keeps a connection that leads nowhere. */
const LIMITS = {
  statement_timeout: 5_000,
  query_timeout: 6_000,
  idle_in_transaction_session_timeout: 10_000,
  Client: ImpatientClient,
  // The pool ends a connection that nobody used for 10 seconds. Where the server still has it after 20, the API is gone.
  options: '-c idle_session_timeout=20s',
};

@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIGURATION],
      useFactory: (configuration: Configuration) => ({
        ...dataSourceOptions(configuration, configuration.DB_POOL_SIZE),
        // Each feature names its own: TypeOrmModule.forFeature.
        autoLoadEntities: true,
        extra: LIMITS,
        // main.ts has waited for the database before: what fails now will not be mended by trying again.
        retryAttempts: 0,
      }),
    }),
  ],
})
export class DatabaseModule {}
