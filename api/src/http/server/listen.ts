import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { Configuration } from '../../configuration/configuration.ts';
import { terminalLanguage } from '../../startup/language.ts';
import { startupMessages } from '../../startup/startup-messages.ts';
import { listenTrouble } from './listen-trouble.ts';

/** @throws StartupError for a port in use or not permitted, or a host that is not this machine's. */
export async function listen(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  const { HOST, PORT, PUBLIC_URL } = configuration;
  try {
    await app.listen({ host: HOST, port: PORT });
  } catch (error) {
    await app.close();
    throw listenTrouble(error as NodeJS.ErrnoException, configuration);
  }
  app.useLogger(app.get(Logger));
  // The port may have been 0 (any free one); from outside a container it is another.
  const { port } = app.getHttpServer().address() as { port: number };
  const url = PUBLIC_URL ?? `http://localhost:${port}`;
  process.stdout.write(`${startupMessages[terminalLanguage()].listening(url)}\n`);
}
