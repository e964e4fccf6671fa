import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { dataSourceOptions } from './data-source-options.ts';

@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIGURATION],
      useFactory: (configuration: Configuration) => ({
        ...dataSourceOptions(configuration, configuration.DB_POOL_SIZE),
        // main.ts has waited for the database before: what fails now will not be mended by trying again.
        retryAttempts: 0,
      }),
    }),
  ],
})
export class DatabaseModule {}
