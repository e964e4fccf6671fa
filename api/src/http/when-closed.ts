import type { FastifyReply } from 'fastify';

/**
 * Runs a callback when a response is finished or its client has disconnected; at once if that happened already, since
 * 'close' is emitted only once.
 */
export function whenClosed({ raw }: FastifyReply, then: () => void): void {
  if (raw.closed) then();
  else raw.once('close', then);
}
