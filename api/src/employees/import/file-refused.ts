/** A file that cannot be read. Not one of Nest's exceptions, so that the worker need not load Nest. */
export class FileRefused extends Error {
  readonly errors: { path: string; message: string }[];

  constructor(errors: { path: string; message: string }[]) {
    super(errors.map(({ message }) => message).join('; '));
    this.errors = errors;
  }
}
