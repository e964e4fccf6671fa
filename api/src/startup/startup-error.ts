/** A startup error that the user can fix; its message is the whole output. */
export class StartupError extends Error {
  override name = 'StartupError';
}
