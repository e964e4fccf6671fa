import { meanOf, rounded, score } from '../learn/metrics.ts';
import type { GroupScores } from './manifest.ts';

export interface HeldOutRow {
  gender: string;
  currentSalary: number;
  actual: number;
  predicted: number;
}

/** Error and mean raise of held-out rows by gender, in alphabetical order. */
export function scoresByGender(rows: readonly HeldOutRow[]): GroupScores[] {
  const genders = [...new Set(rows.map(({ gender }) => gender))].sort();
  return genders.map((gender) => {
    const group = rows.filter((row) => row.gender === gender);
    const actual = group.map((row) => row.actual);
    const predicted = group.map((row) => row.predicted);
    const meanRaise = (pick: (row: HeldOutRow) => number) =>
      rounded(meanOf(group.map((row) => pick(row) / row.currentSalary - 1)));
    return {
      group: gender,
      rows: group.length,
      mae: rounded(score(actual, predicted).mae),
      bias: rounded(meanOf(predicted) - meanOf(actual)),
      meanActualRaise: meanRaise((row) => row.actual),
      meanPredictedRaise: meanRaise((row) => row.predicted),
    };
  });
}
