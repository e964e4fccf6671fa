/** One thing that is so when the work of a lab is done. A lab's check.ts exports them as `criteria`. */
export interface Criterion {
  /** What is to be so, as a statement: "A container answers on a port of this machine". */
  what: string;
  /** The number of the README's section that leads there: `3` is the section "## 3. …". */
  step: number;
  /**
   * Looks at the engine, or asks over HTTP, or reads files: never at what was typed.
   *
   * @returns true when it is so, else what is there instead, in one sentence
   */
  look: () => Promise<true | string>;
}
