import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Configuration } from '../configuration/configuration.ts';
import { FictitiousModule } from '../fictitious/fictitious.module.ts';
import { AccountsService } from './accounts.service.ts';
import { AdminsService } from './admins.service.ts';
import { AuthController } from './auth.controller.ts';
import { AuthGuard } from './auth.guard.ts';
import { DemoController } from './demo.controller.ts';
import { DeviceCookie } from './device-cookie.ts';
import { OneTimeToken } from './one-time-token.entity.ts';
import { OneTimeTokensService } from './one-time-tokens.service.ts';
import { OwnAccountController } from './own-account.controller.ts';
import { OwnAccountService } from './own-account.service.ts';
import { PasswordsService } from './passwords.service.ts';
import { SessionRow } from './session.entity.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInLimiter } from './sign-in-limiter.ts';
import { SignUpLimiter } from './sign-up-limiter.ts';
import { User } from './user.entity.ts';

@Module({})
export class AuthModule {
  static with({ NODE_ENV }: Configuration): DynamicModule {
    return {
      module: AuthModule,
      global: true,
      imports: [TypeOrmModule.forFeature([User, SessionRow, OneTimeToken]), FictitiousModule],
      controllers: [AuthController, OwnAccountController, ...(NODE_ENV === 'development' ? [DemoController] : [])],
      // Global: routes without a session need @Public().
      providers: [
        AdminsService,
        AccountsService,
        OwnAccountService,
        PasswordsService,
        OneTimeTokensService,
        SessionsService,
        DeviceCookie,
        SignInLimiter,
        SignUpLimiter,
        { provide: APP_GUARD, useClass: AuthGuard },
      ],
      exports: [AdminsService, SessionsService, OneTimeTokensService],
    };
  }
}
