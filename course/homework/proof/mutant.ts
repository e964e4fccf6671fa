import type { Language, Layer } from '../grader/result.ts';
import type { Work } from './work.ts';

/** The project's own solution with one mistake in it. */
export interface Mutant {
  /** What the mistake is. */
  mistake: Record<Language, string>;
  /** The one criterion that has to fail. */
  criterion: string;
  /** The cheapest layer that shows it. */
  layer: Layer;
  /** The row of lab 10 that makes the same mistake. */
  lab10?: number;
  make: (work: Work) => Work;
  /** Images that it needs beyond those of the project's own solution. */
  images?: readonly string[];
  /** Matches the English text of the failure. */
  seen: RegExp;
}
