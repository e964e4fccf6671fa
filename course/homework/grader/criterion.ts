import type { CheckInput } from './check-input.ts';
import type { Activity, CriterionTexts, Kind, Language, Layer, Place, Verdict } from './result.ts';

export { Blocked, CannotCheck } from './errors.ts';

export interface Criterion {
  id: string;
  activity: Activity;
  points: number;
  kind: Kind;
  layer: Layer;
  /** Prerequisites: where one of them failed too, this criterion is reported as not checked. */
  needs: readonly string[];
  texts: Record<Language, CriterionTexts>;
  check(input: CheckInput): Verdict | Promise<Verdict>;
}

interface About {
  id: string;
  kind: Kind;
  layer: Layer;
  points: number;
  needs?: readonly string[];
}

/** The texts of a criterion in one language: the common ones, and its own messages. */
type Texts = CriterionTexts & Record<string, unknown>;

/**
 * One criterion of the homework.
 *
 * @param texts in both languages; the check is given those of the language that is asked for
 */
export function criterion<T extends Texts>(
  about: About,
  texts: Record<Language, T>,
  check: (input: CheckInput, t: T) => Verdict | Promise<Verdict>,
): Criterion {
  const [activity] = about.id === 'safe' ? ['00'] : about.id.split('-');
  return {
    needs: [],
    ...about,
    activity: activity as Activity,
    texts,
    check: (input) => check(input, texts[input.language]),
  };
}

export const passed = (seen: string, place?: Place): Verdict => ({ outcome: 'passed', seen, ...(place && { place }) });
export const failed = (seen: string, place?: Place): Verdict => ({ outcome: 'failed', seen, ...(place && { place }) });
