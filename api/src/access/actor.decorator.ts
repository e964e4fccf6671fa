import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Client, clientOf } from './client.decorator.ts';
import { type AuthenticatedRequest, type LiveSession, type UserId } from './live-session.ts';

/** Who does something, and from where: what the audit log keeps. */
export interface Actor extends Client {
  /** Null where nobody is signed in, as at a sign-in that failed. */
  id: UserId | null;
  email: string;
}

/** Whoever asks, as an Actor; only on routes that need a session. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  const { id, email } = request.session as LiveSession;
  return { id, email, ...clientOf(request) };
});
