import { inspect } from 'node:util';
import { StartupError } from '../../api/src/startup/startup-error.ts';

/** An error that the user can fix; its message is the only thing printed. */
export class Explained extends Error {
  override name = 'Explained';
}

/** Runs a main function. Prints the message of an Explained error, or the stack of any other; exit code 1. */
export async function explain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const explained = error instanceof Explained || error instanceof StartupError;
    // Not process.exitCode: Node would let go of the signals some milliseconds before its end, and a second Ctrl+C kill it.
    process.stderr.write(`${explained ? error.message : inspect(error)}\n`, () => process.exit(1));
  }
}
