/** Trouble that a person must mend before the process can run: its message is the one sentence that they read. */
export class StartupError extends Error {
  override name = 'StartupError';
}
