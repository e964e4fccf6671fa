/**
 * The area under the ROC curve: how often a random row of the class scores higher than a random other one, ties half.
 * 0.5 is chance, 1 is certainty.
 *
 * @param isMember by row, whether it is of the class
 * @returns a function of each row's weight, NaN if a side weighs nothing; sorted once for many weightings
 */
export function weightedAuc(scores: Float64Array, isMember: readonly boolean[]): (weights: Float64Array) => number {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[a] as number) - (scores[b] as number));
  return (weights) => {
    let [members, others, pairs] = [0, 0, 0];
    for (let i = 0; i < order.length; ) {
      const score = scores[order[i] as number];
      let [tiedMembers, tiedOthers] = [0, 0];
      for (; i < order.length && scores[order[i] as number] === score; i++) {
        const row = order[i] as number;
        if (isMember[row]) tiedMembers += weights[row] as number;
        else tiedOthers += weights[row] as number;
      }
      pairs += tiedMembers * (others + tiedOthers / 2);
      members += tiedMembers;
      others += tiedOthers;
    }
    return pairs / (members * others);
  };
}
