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
    console.error(explained ? error.message : error);
    process.exitCode = 1;
  }
}
