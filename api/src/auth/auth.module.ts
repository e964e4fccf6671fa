import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Configuration } from '../configuration/configuration.ts';
import { AccountsService } from './accounts.service.ts';
import { AuthController } from './auth.controller.ts';
import { AuthGuard } from './auth.guard.ts';
import { DemoController } from './demo.controller.ts';
import { SESSION_SECONDS, SessionsService } from './sessions.service.ts';
import { SignInLimiter } from './sign-in-limiter.ts';
import { User } from './user.entity.ts';

@Module({})
export class AuthModule {
  static with({ NODE_ENV, JWT_SECRET }: Configuration): DynamicModule {
    return {
      module: AuthModule,
      imports: [
        TypeOrmModule.forFeature([User]),
        JwtModule.register({
          secret: JWT_SECRET,
          signOptions: { algorithm: 'HS256', expiresIn: SESSION_SECONDS },
          verifyOptions: { algorithms: ['HS256'] },
        }),
      ],
      controllers: [AuthController, ...(NODE_ENV === 'development' ? [DemoController] : [])],
      // Global: a route without a session is the exception, and says so with @Public().
      providers: [AccountsService, SessionsService, SignInLimiter, { provide: APP_GUARD, useClass: AuthGuard }],
    };
  }
}
