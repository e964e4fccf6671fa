import type { Comparison } from './comparison.ts';

type Compared<Base extends string> = { feature: string; value: string | number } & Record<Base, string | number>;

/** How a prediction comes from its base's; dollars. */
export interface Explanation<Base extends string> {
  base: number;
  contributions: (Compared<Base> & { with?: Compared<Base>[]; amount: number; standardError?: number })[];
  orders?: number;
}

/**
 * Base and amounts are whole cents that add up to the row's prediction.
 *
 * @param from by what name the base's values are given
 * @param predictions of the comparison's rows, dollars
 */
export function explanationOf<Base extends string>(
  { row, base, players, different, whole, shares, orders }: Comparison,
  from: Base,
  predictions: readonly number[],
): Explanation<Base> {
  const { amounts, errors } = shares(predictions);
  const start = cents(predictions[0] as number);
  const rounded = addingUpTo(cents(whole(predictions)) - start, amounts.map(cents));
  const compared = (feature: string) => ({ feature, value: row[feature], [from]: base[feature] }) as Compared<Base>;
  return {
    base: start / 100,
    contributions: players.map((player) => {
      const [feature, ...others] = player;
      const index = different.indexOf(player);
      const error = errors?.[index];
      return {
        ...compared(feature),
        ...(others.length > 0 && { with: others.map(compared) }),
        amount: (rounded[index] ?? 0) / 100,
        ...(error !== undefined && { standardError: cents(error) / 100 }),
      };
    }),
    ...(orders !== undefined && { orders }),
  };
}

/** What rounding left over goes to the largest. */
function addingUpTo(total: number, parts: number[]): number[] {
  const left = parts.reduce((rest, part) => rest - part, total);
  const largest = parts.reduce((most, part, i) => (Math.abs(part) > Math.abs(parts[most] as number) ? i : most), 0);
  return parts.map((part, i) => (i === largest ? part + left : part));
}

function cents(dollars: number): number {
  return Math.round(dollars * 100);
}
