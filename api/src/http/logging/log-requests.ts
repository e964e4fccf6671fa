import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../../configuration/configuration.ts';

/**
 * One line per refused request, with user id and address; successful ones only at debug. Never headers, bodies or
 * queries, which contain tokens, passwords and search terms.
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

/** @param request with the session from route-access.ts */
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
