import { score, square } from '../learn/metrics.ts';

/** With fewer people the standard error itself is a guess. */
export const FEWEST_PEOPLE = 20;
/** By so many standard errors a model must be better, as it must be than the mean (learn/choose.ts). */
const CLEARLY = 2;

interface Errors {
  rmse: number;
  mae: number;
}

export interface Paired {
  rows: number;
  people: number;
  before: Errors;
  after: Errors;
  /** By how much the mean squared error is smaller after than before, row by row; negative where it is larger. */
  gain: number;
  /** Of the gain, where reviews of one person count as one draw; null of a single person. */
  standardError: number | null;
  verdict: 'better' | 'not-better' | 'too-few';
}

/**
 * Compares two models' predictions of the same rows, neither of which was learned from. Paired, so that hard rows do not
 * blur the difference; clustered by person, since one person's reviews err alike.
 */
export function compareByRow(
  actual: readonly number[],
  before: readonly number[],
  after: readonly number[],
  people: readonly string[],
): Paired {
  const rows = actual.length;
  const gains = actual.map((y, row) => square((before[row] ?? 0) - y) - square((after[row] ?? 0) - y));
  const gain = gains.reduce((sum, one) => sum + one, 0) / rows;
  const byPerson = new Map<string, number>();
  for (const [row, one] of gains.entries()) {
    const person = people[row] ?? '';
    byPerson.set(person, (byPerson.get(person) ?? 0) + one - gain);
  }
  const count = byPerson.size;
  const squares = [...byPerson.values()].reduce((sum, one) => sum + square(one), 0);
  const standardError = count > 1 ? Math.sqrt((squares * count) / (count - 1)) / rows : null;
  const clear = standardError !== null && gain > CLEARLY * standardError;
  const verdict = count < FEWEST_PEOPLE ? 'too-few' : clear ? 'better' : 'not-better';
  return {
    rows,
    people: count,
    before: errorsOf(actual, before),
    after: errorsOf(actual, after),
    gain,
    standardError,
    verdict,
  };
}

function errorsOf(actual: readonly number[], predicted: readonly number[]): Errors {
  const { rmse, mae } = score(actual, predicted);
  return { rmse, mae };
}
