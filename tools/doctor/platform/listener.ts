/** A process that listens on a port. */
export interface Listener {
  pid: number;
  /** The program, or its whole command line where the system tells it. */
  command: string;
}
