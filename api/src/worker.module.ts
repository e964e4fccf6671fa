import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AuditModule } from './audit/audit.module.ts';
import { AuthModule } from './auth/auth.module.ts';
import { ConfigurationModule } from './configuration/configuration.module.ts';
import type { Configuration } from './configuration/configuration.ts';
import { DatabaseModule } from './database/database.module.ts';
import { loggerOptions } from './http/logging/logger-options.ts';
import { WorkModule } from './trainings/run/work.module.ts';

/** The worker: the API's modules without its port. */
@Module({})
export class WorkerModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigurationModule.with(configuration),
        LoggerModule.forRoot(loggerOptions(configuration)),
        DatabaseModule,
        AuthModule.with(configuration),
        AuditModule,
        WorkModule,
      ],
    };
  }
}
