import { weightedAuc } from '../learn/auc.ts';
import { intervals } from '../learn/bootstrap.ts';
import { crossFit } from '../learn/cross-fit.ts';
import { rounded } from '../learn/metrics.ts';
import { unconstrained } from '../learn/training-data.ts';
import type { SalaryTable } from '../table/salary-table.ts';
import { learnersOf, type Prepared } from '../training.ts';
import type { AttributeAuc } from './card.ts';
import { FEWEST_PEOPLE, peopleGroups } from './people.ts';

/** What the features might give away. */
const ASKED = [
  ['age', 'older'],
  ['gender', 'female'],
] as const;

/**
 * How well the features tell what is no feature, out of fold: the AUC of the better of ridge and trees, trained to tell a
 * group's rows from all others. Left out where either side has too few people.
 */
export async function attributeAucs(prepared: Prepared, table: SalaryTable): Promise<AttributeAuc[]> {
  const groupings = peopleGroups(table);
  const measured: AttributeAuc[] = [];
  for (const [by, group] of ASKED) {
    const { labels, groupOf } = groupings[by] ?? { labels: {}, groupOf: () => '' };
    const isMember = table.groups.map((_, row) => groupOf(row) === group);
    const label = labels[group];
    const people = (inside: boolean) => new Set(table.groups.filter((_, row) => isMember[row] === inside)).size;
    if (label === undefined || Math.min(people(true), people(false)) < FEWEST_PEOPLE) continue;
    measured.push({
      group,
      label,
      rows: isMember.filter(Boolean).length,
      ...(await aucOf(prepared, table.groups, isMember)),
    });
  }
  return measured;
}

async function aucOf({ data, folds }: Prepared, people: readonly string[], isMember: readonly boolean[]) {
  const target = Float64Array.from(isMember, Number);
  // What rises with pay need not rise with age.
  const asked = { ...unconstrained(data), target, carry: null };
  const every = new Float64Array(target.length).fill(1);
  let best = (_: Float64Array) => 0;
  const { ridge, trees } = learnersOf(asked);
  for (const learner of [ridge, trees]) {
    const { predictions } = await crossFit(asked, learner, folds);
    const auc = weightedAuc(predictions, isMember);
    if (auc(every) > best(every)) best = auc;
  }
  const [around] = intervals(people, data.seed, (weights) => [best(weights)]);
  if (around === undefined) throw new Error('There is no interval of the AUC.');
  return { auc: rounded(best(every)), low: rounded(around.low), high: rounded(around.high) };
}
