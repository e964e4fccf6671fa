import type { Params } from 'nestjs-pino';
import type { Configuration } from '../../configuration/configuration.ts';

/** JSON lines on standard output. Requests are logged by log-requests.ts: pino-http would cost every one of them. */
export function loggerOptions({ LOG_LEVEL }: Configuration): Params {
  return { pinoHttp: { level: LOG_LEVEL, autoLogging: false }, forRoutes: [] };
}
