import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../../configuration/configuration.ts';

/**
 * One line a refused request, with who asked, by their id, and from where; good answers only at debug. Never headers,
 * bodies or queries: they carry tokens, passwords and what was searched for.
 */
export function logRequests(app: NestFastifyApplication, { LOG_LEVEL }: Configuration): void {
  const logger = new Logger('Request');
  const all = LOG_LEVEL === 'debug' || LOG_LEVEL === 'trace';
  const log = (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const { statusCode } = reply;
    const level = statusCode >= 500 ? 'error' : statusCode >= 400 ? 'log' : 'debug';
    if (all || level !== 'debug') logger[level](lineOf(request, reply));
    done();
  };
  app.getHttpAdapter().getInstance().addHook('onResponse', log);
}

/** @param request where the check of sessions puts who asks */
function lineOf(request: FastifyRequest & { session?: { id: string } }, reply: FastifyReply) {
  const { method, url, ip, session } = request;
  return {
    method,
    path: url.split('?', 1)[0],
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime),
    address: ip,
    ...(session && { user: session.id }),
  };
}
