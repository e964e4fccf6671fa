import { terminalLanguage } from './language.ts';
import { StartupError } from './startup-error.ts';
import { startupMessages } from './startup-messages.ts';

/**
 * Runs a program's main function. A StartupError is printed as one sentence, any other error, a bug, with its stack;
 * both exit with 1.
 */
export async function runOrExplain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const message = error instanceof StartupError ? error.message : (error as Error).stack;
    process.stderr.write(`${startupMessages[terminalLanguage()].cannotStart}: ${message}\n`);
    process.exit(1);
  }
}
