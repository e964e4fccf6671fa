import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** From where a request came. */
export interface Client {
  /** An IP address; empty where the connection was gone before it could be asked for. */
  address: string;
  /** Its User-Agent, or the beginning of it. */
  agent: string;
}

const MOST_OF_AGENT = 200;

export function clientOf({ ip, headers }: FastifyRequest): Client {
  // A header may hold any character but a line's end.
  const agent = (headers['user-agent'] ?? '').slice(0, MOST_OF_AGENT).toWellFormed().replaceAll('\0', '');
  return { address: ip ?? '', agent };
}

/** Who asks, as far as a request without a session tells: a Client. */
export const FromClient = createParamDecorator((_: unknown, context: ExecutionContext) =>
  clientOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
