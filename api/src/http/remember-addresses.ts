import type { FastifyInstance } from 'fastify';

/**
 * A closed socket has its address only if it was read while open. Reading it on connect counts and logs clients that
 * hang up at once.
 */
export function rememberAddresses(instance: FastifyInstance): void {
  instance.server.on('connection', (socket) => socket.remoteAddress);
}
