import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Client, clientOf } from './client.decorator.ts';
import type { AuthenticatedRequest, LiveSession, UserId } from './live-session.ts';

/** Who acts and from where, as in the audit log. */
export interface Actor extends Client {
  /** Null without a session, as at a failed sign-in. */
  id: UserId | null;
  email: string;
}

/** The user of the request as an Actor; only on routes that need a session. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const { id, email } = request.session as LiveSession;
  return { id, email, ...clientOf(request) };
});
