import { StartupError } from '../../api/src/startup/startup-error.ts';

/** Trouble that a person can mend: its message is the one sentence that they read. */
export class Explained extends Error {
  override name = 'Explained';
}

/** Runs a program's main function. What it explains is printed as it is, a defect of ours with its stack; both end with 1. */
export async function explain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const explained = error instanceof Explained || error instanceof StartupError;
    console.error(explained ? error.message : error);
    process.exitCode = 1;
  }
}
