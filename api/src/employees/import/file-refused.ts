/** A file that cannot be read as it is. No exception of Nest's, which the worker need not load. */
export class FileRefused extends Error {
  readonly errors: { path: string; message: string }[];

  constructor(errors: { path: string; message: string }[]) {
    super(errors.map(({ message }) => message).join('; '));
    this.errors = errors;
  }
}
