/**
 * Exact Shapley values: each of n players' marginal contribution, averaged over all orders of joining.
 * https://doi.org/10.1515/9781400881970-018
 *
 * @param values of the 2ⁿ coalitions: the bits of an index are its members
 * @returns n amounts, whose sum is the full coalition's value minus the empty one's
 */
export function shapley(values: ArrayLike<number>): number[] {
  const n = Math.log2(values.length);
  const weights = weightsBySize(n);
  return Array.from({ length: n }, (_, player) => {
    const bit = 1 << player;
    let sum = 0;
    for (let others = 0; others < values.length; others++) {
      if (others & bit) continue;
      sum += (weights[membersOf(others)] as number) * ((values[others | bit] as number) - (values[others] as number));
    }
    return sum;
  });
}

/** s!(n−s−1)!/n!: the share of orders in which exactly a given coalition of s precedes a player. */
function weightsBySize(n: number): number[] {
  const weights: number[] = [];
  for (let size = 0; size < n; size++) {
    weights.push(size === 0 ? 1 / n : ((weights[size - 1] as number) * size) / (n - size));
  }
  return weights;
}

function membersOf(coalition: number): number {
  let count = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
