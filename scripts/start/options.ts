import { StartupError } from '../../api/src/startup/startup-error.ts';
import { messages } from '../support/messages.ts';

/**
 * Reads what was typed after `npm start --` into the environment, which is passed on to all that is started.
 *
 * @throws StartupError for anything but --empty
 */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): void {
  const wrong = args.find((one) => one !== '--empty');
  if (wrong !== undefined) throw new StartupError(messages.wrongOption(wrong));
  // Without the two dashes npm takes the option for its own; in PowerShell with them too, which removes them.
  if (args.length > 0 || env.npm_config_empty) env.AUMENTO_DATA = 'none';
}
