/** Thrown when this machine, not the submission, makes a check impossible. */
export class CannotCheck extends Error {}

/** Thrown when another criterion has to be met before this one can be checked. */
export class Blocked extends Error {
  readonly by: string;
  constructor(by: string) {
    super(by);
    this.by = by;
  }
}
