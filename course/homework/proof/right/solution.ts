import type { Language } from '../../grader/result.ts';
import type { Work } from '../work.ts';

/** Another right way to do the homework. */
export interface Solution {
  way: Record<Language, string>;
  make: (work: Work) => Work;
  /** Advice that it leaves, as it may: identifiers of criteria. */
  leaves?: readonly string[];
  /** Stand-ins under images/ for official images that a machine without a container registry cannot pull. */
  images?: readonly string[];
}
