import type { Configuration } from '../../configuration/configuration.ts';
import { terminalLanguage } from '../../startup/language.ts';
import { StartupError } from '../../startup/startup-error.ts';
import { startupMessages } from '../../startup/startup-messages.ts';

/**
 * A StartupError for a listen error that the user can fix; otherwise the error itself.
 *
 * @param variable that sets the port
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
