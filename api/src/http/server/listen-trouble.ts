import type { Configuration } from '../../configuration/configuration.ts';
import { terminalLanguage } from '../../startup/language.ts';
import { StartupError } from '../../startup/startup-error.ts';
import { startupMessages } from '../../startup/startup-messages.ts';

/**
 * What a person is to be told when a server cannot listen; the error itself where it is none that they can mend.
 *
 * @param variable the one that chooses the port
 */
export function listenTrouble(
  error: NodeJS.ErrnoException,
  { HOST, PORT }: Pick<Configuration, 'HOST' | 'PORT'>,
  variable = 'PORT',
): Error {
  const messages = startupMessages[terminalLanguage()];
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartupError(messages.portTaken(PORT, variable));
    case 'EACCES':
      return new StartupError(messages.portForbidden(PORT, variable));
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartupError(messages.badHost(HOST));
    default:
      return error;
  }
}
