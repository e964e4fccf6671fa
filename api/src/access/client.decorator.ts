import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Where a request comes from. */
export interface Client {
  /** IP address; empty if the connection closed before it could be read. */
  address: string;
  /** User-Agent, truncated. */
  agent: string;
}

const MOST_OF_AGENT = 200;

export function clientOf({ ip, headers }: FastifyRequest): Client {
  // A header may contain any character except line breaks.
  const agent = (headers['user-agent'] ?? '').slice(0, MOST_OF_AGENT).toWellFormed().replaceAll('\0', '');
  return { address: ip ?? '', agent };
}

/** The client of a request, without a session. */
export const FromClient = createParamDecorator((_: unknown, context: ExecutionContext) =>
  clientOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
