import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Configuration } from '../configuration/configuration.ts';
import { AccountsService } from './accounts.service.ts';
import { AuthController } from './auth.controller.ts';
import { AuthGuard } from './auth.guard.ts';
import { DemoController } from './demo.controller.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInLimiter } from './sign-in-limiter.ts';
import { User } from './user.entity.ts';

@Module({})
export class AuthModule {
  static with({ NODE_ENV }: Configuration): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      imports: [TypeOrmModule.forFeature([User])],
      controllers: [AuthController, ...(NODE_ENV === 'development' ? [DemoController] : [])],
      // Global: a route without a session is the exception, and says so with @Public().
      providers: [AccountsService, SessionsService, SignInLimiter, { provide: APP_GUARD, useClass: AuthGuard }],
      exports: [AccountsService],
    };
  }
}
