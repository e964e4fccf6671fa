import type { Context } from './context.ts';
import type { Activity, CriterionTexts, Kind, Language, Layer, Place, Verdict } from './model.ts';

export { Blocked, CannotCheck } from './errors.ts';

export interface Criterion {
  id: string;
  activity: Activity;
  points: number;
  kind: Kind;
  layer: Layer;
  /** Where this fails and one of those failed too, theirs is the fault: this one is then not checked. */
  needs: readonly string[];
  texts: Record<Language, CriterionTexts>;
  check(context: Context): Verdict | Promise<Verdict>;
}

interface About {
  id: string;
  kind: Kind;
  layer: Layer;
  points: number;
  needs?: readonly string[];
}

/** What a criterion says in one language: what everybody reads, and sentences of its own. */
type Texts = CriterionTexts & Record<string, unknown>;

/**
 * One criterion of the homework.
 *
 * @param texts in both languages; the check is given those of the language that is asked for
 */
export function criterion<T extends Texts>(
  about: About,
  texts: Record<Language, T>,
  check: (context: Context, t: T) => Verdict | Promise<Verdict>,
): Criterion {
  const [activity] = about.id === 'safe' ? ['00'] : about.id.split('-');
  return {
    needs: [],
    ...about,
    activity: activity as Activity,
    texts,
    check: (context) => check(context, texts[context.language]),
  };
}

export const passed = (seen: string, place?: Place): Verdict => ({ outcome: 'passed', seen, ...(place && { place }) });
export const failed = (seen: string, place?: Place): Verdict => ({ outcome: 'failed', seen, ...(place && { place }) });
