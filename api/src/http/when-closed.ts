import type { FastifyReply } from 'fastify';

/**
 * Runs something once a request is answered or its client is gone: at once where it has gone already, perhaps while its
 * session was looked up, since 'close' comes only once.
 */
export function whenClosed({ raw }: FastifyReply, then: () => void): void {
  if (raw.closed) then();
  else raw.once('close', then);
}
