import type { Context } from './context.ts';
import type { Activity, Criterion, CriterionTexts, Kind, Language, Layer, Place, Verdict } from './model.ts';

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
