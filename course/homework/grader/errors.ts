/** Thrown by what a check asks for when the machine, not the submission, is in the way. */
export class CannotCheck extends Error {}

/** Thrown by what a check asks for when another criterion has to be met first. */
export class Blocked extends Error {
  readonly by: string;
  constructor(by: string) {
    super(by);
    this.by = by;
  }
}
