import { CONFIDENCE, intervals } from '../learn/bootstrap.ts';
import { rounded } from '../learn/metrics.ts';
import type { SalaryTable } from '../table/salary-table.ts';
import type { Fairness, FairnessGroup, SelectionRate } from './card.ts';
import type { HeldOutRow } from './held-out.ts';
import { FEWEST_PEOPLE, type Grouping, peopleGroups } from './people.ts';
import { afterPolicy, MINIMUM_RAISE } from './policy.ts';

/** The raises that count as large. */
const TOP = 0.25;

/** The four-fifths rule: 29 CFR 1607.4(D), Uniform Guidelines on Employee Selection Procedures. */
const FOUR_FIFTHS = 0.8;

const STAGES = {
  decided: ({ actual }: HeldOutRow) => actual,
  predicted: ({ predicted }: HeldOutRow) => predicted,
  afterPolicy: ({ predicted, today }: HeldOutRow) => afterPolicy(predicted, today),
};
type Stage = keyof typeof STAGES;

/**
 * How often people of each group get a raise of the top quarter, as a share of today's salary: as decided, as predicted,
 * and after policy. A ratio is to the group with the largest share; its interval leaves what "large" means as it is.
 */
export function selectionRates(
  table: SalaryTable,
  rows: readonly HeldOutRow[],
  seed: number,
): Omit<Fairness, 'attributeAucs'> {
  const raises = (stage: Stage) => inTop(rows.map((row) => STAGES[stage](row) / row.today));
  const top = { decided: raises('decided'), predicted: raises('predicted'), afterPolicy: raises('afterPolicy') };
  const by = Object.entries(peopleGroups(table)).map(([name, grouping]) => [
    name,
    ratesOf(grouping, table.groups, top, seed),
  ]);
  return {
    top: TOP,
    line: FOUR_FIFTHS,
    level: CONFIDENCE,
    fewestPeople: FEWEST_PEOPLE,
    minimumRaise: MINIMUM_RAISE,
    by: Object.fromEntries(by),
  };
}

function inTop(raises: readonly number[]): boolean[] {
  const least = raises.toSorted((a, b) => b - a)[Math.ceil(TOP * raises.length) - 1] ?? Number.NaN;
  return raises.map((raise) => raise >= least);
}

function ratesOf(
  { labels, groupOf }: Grouping,
  people: readonly (string | number)[],
  top: Record<Stage, boolean[]>,
  seed: number,
): FairnessGroup[] {
  const every = Object.entries(labels)
    .map(([group, label]) => {
      const members = people.flatMap((_, row) => (groupOf(row) === group ? [row] : []));
      return { group, label, members, people: new Set(members.map((row) => people[row])).size };
    })
    .filter(({ members }) => members.length > 0);
  const large = every.filter((one) => one.people >= FEWEST_PEOPLE);
  const members = large.map((one) => one.members);
  const rates = (stage: Stage) => compared(members, top[stage], people, seed);
  const by = { decided: rates('decided'), predicted: rates('predicted'), afterPolicy: rates('afterPolicy') };
  return every.map((one) => {
    const rate = (stage: Stage) => by[stage]?.[large.indexOf(one)] ?? null;
    return {
      group: one.group,
      label: one.label,
      rows: one.members.length,
      people: one.people,
      decided: rate('decided'),
      predicted: rate('predicted'),
      afterPolicy: rate('afterPolicy'),
    };
  });
}

/** Null with fewer than two groups, or where none of them has a top raise: there is nothing to compare. */
function compared(
  groups: readonly number[][],
  isTop: readonly boolean[],
  people: readonly (string | number)[],
  seed: number,
): SelectionRate[] | null {
  const shares = (weights: Float64Array) =>
    groups.map((members) => {
      let [all, chosen] = [0, 0];
      for (const row of members) {
        all += weights[row] as number;
        if (isTop[row]) chosen += weights[row] as number;
      }
      return chosen / all;
    });
  const measured = shares(new Float64Array(people.length).fill(1));
  const largest = Math.max(...measured);
  if (groups.length < 2 || largest === 0) return null;
  const reference = measured.indexOf(largest);
  const ratios = (some: number[]) => some.map((share) => share / (some[reference] as number));
  const around = intervals(people, seed, (weights) => ratios(shares(weights)));
  return around.map(({ low, high }, i) => ({
    share: rounded(measured[i] as number),
    ratio: rounded((measured[i] as number) / largest),
    low: rounded(low),
    high: rounded(high),
  }));
}
