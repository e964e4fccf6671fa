import type { Params } from 'nestjs-pino';
import type { Configuration } from '../../configuration/configuration.ts';

/** JSON lines on standard output. log-requests.ts logs requests: pino-http would cost every one. */
export function loggerOptions({ LOG_LEVEL }: Configuration): Params {
  return { pinoHttp: { level: LOG_LEVEL, autoLogging: false }, forRoutes: [] };
}
