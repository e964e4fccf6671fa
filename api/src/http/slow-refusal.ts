import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';

/** Hardly noticeable to users, but it occupies each connection of a flood. */
const WAIT_MS = 500;
/** Above this, Node spends time reading the discarded body. */
const LARGE = 65_536;

/** Delays a refusal, so that refusing a flood as fast as possible does not become the load. Holds only the request. */
export const slowRefusal = (): Promise<void> => pause(WAIT_MS);

/** Whether a request has a large body, which makes refusing it costly. */
export function bringsMuch({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > LARGE;
}
