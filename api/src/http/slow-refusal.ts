import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';

/** A person hardly notices; who floods has each of their connections kept for as long. */
const WAIT_MS = 500;
/** What a refused request still sends has to be taken off its connection, read by nobody. */
const LARGE = 65_536;

/**
 * Waits before something is refused that is asked for again and again, so that refusing it as fast as we can does not
 * become the load. Holds nothing but the request.
 */
export const slowRefusal = (): Promise<void> => pause(WAIT_MS);

/** Whether so much more comes with a request that refusing it costs more than an answer. */
export function bringsMuch({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > LARGE;
}
