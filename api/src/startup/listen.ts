import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { Configuration } from '../configuration/configuration.ts';
import { terminalLanguage } from './language.ts';
import { StartupError } from './startup-error.ts';
import { startupMessages } from './startup-messages.ts';

/** @throws StartupError when the port is taken, or is one that this user may not open. */
export async function listen(app: NestFastifyApplication, { HOST, PORT, PUBLIC_URL }: Configuration): Promise<void> {
  const messages = startupMessages[terminalLanguage()];
  try {
    await app.listen({ host: HOST, port: PORT });
  } catch (error) {
    const { code } = error as { code?: string };
    await app.close();
    if (code === 'EADDRINUSE') throw new StartupError(messages.portTaken(PORT));
    if (code === 'EACCES') throw new StartupError(messages.portForbidden(PORT));
    throw error;
  }
  app.useLogger(app.get(Logger));
  // The port may have been 0, any free one; in a container people reach it by another.
  const { port } = app.getHttpServer().address() as { port: number };
  process.stdout.write(`${messages.listening(PUBLIC_URL ?? `http://localhost:${port}`)}\n`);
}
