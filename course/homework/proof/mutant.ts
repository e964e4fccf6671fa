import type { Language, Layer } from '../grader/model.ts';
import type { Work } from './work.ts';

/** The project's own solution with one mistake in it. */
export interface Mutant {
  /** What the mistake is. */
  mistake: Record<Language, string>;
  /** The one criterion that says so. */
  criterion: string;
  /** The cheapest layer that shows it. */
  layer: Layer;
  /** The row of lab 10 that makes the same mistake. */
  lab10?: number;
  make: (work: Work) => Work;
  /** Images that it stands on and that the project's own solution does not. */
  images?: readonly string[];
  /** Of what is then said, in English. */
  seen: RegExp;
}
