import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** One line a refused request; good answers only at debug. Never headers or bodies: they carry tokens and passwords. */
export function logRequests(app: NestFastifyApplication): void {
  const logger = new Logger('Request');
  const log = (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const { method, url } = request;
    const { statusCode, elapsedTime } = reply;
    const level = statusCode >= 500 ? 'error' : statusCode >= 400 ? 'log' : 'debug';
    logger[level]({ method, path: url.split('?', 1)[0], status: statusCode, milliseconds: Math.round(elapsedTime) });
    done();
  };
  app.getHttpAdapter().getInstance().addHook('onResponse', log);
}
