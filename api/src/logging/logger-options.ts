import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Configuration } from '../configuration/configuration.ts';

/** JSON lines on standard output. Headers are not logged: they carry tokens. */
export function loggerOptions({ LOG_LEVEL }: Configuration): Params {
  return {
    pinoHttp: {
      level: LOG_LEVEL,
      // A good answer is worth a line only to somebody who looks for it.
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
      serializers: {
        req: ({ method, url }: IncomingMessage) => ({ method, url }),
        res: ({ statusCode }: ServerResponse) => ({ statusCode }),
      },
    },
  };
}
