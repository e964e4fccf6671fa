/** A condition that holds when a lab is done. A lab's check.ts exports them as `criteria`. */
export interface Criterion {
  /** The condition as a statement: "A container answers on a port of this machine". */
  what: string;
  /** The number of the README's section that leads there: `3` is the section "## 3. …". */
  step: number;
  /**
   * Inspects the engine, calls over HTTP, or reads files; never what was typed.
   *
   * @returns true when it holds, else what was found instead, in one sentence
   */
  look: () => Promise<true | string>;
}
