import { meanOf, rounded, score } from '../learn/metrics.ts';
import type { Text } from '../table/feature.ts';
import type { SalaryTable } from '../table/salary-table.ts';
import type { HeldOutRow } from './held-out.ts';
import type { GroupScores } from './manifest.ts';
import { FEWEST_SHOWN, peopleGroups } from './people.ts';

/** The groups by which a salary model's error is reported: gender, age and department, which are no features, and two features. */
export function salaryGroups(table: SalaryTable, rows: readonly HeldOutRow[]): Record<string, GroupScores[]> {
  const departments = [...new Set(table.department)].filter((name) => name !== '').sort();
  const named = Object.fromEntries(departments.map((name) => [name, { es: name, en: name }]));
  const scores = (groupOf: (row: number) => string, labels: Record<string, Text>) =>
    scoresByGroup(rows, table.groups, groupOf, labels);
  return {
    ...Object.fromEntries(
      Object.entries(peopleGroups(table)).map(([name, { groupOf, labels }]) => [name, scores(groupOf, labels)]),
    ),
    ...(departments.length > 0 && { department: scores((row) => table.department[row] ?? '', named) }),
    ...Object.fromEntries(
      ['job', 'targetSeniority'].map((name) => {
        const i = table.features.findIndex((feature) => feature.name === name);
        const [feature, column] = [table.features[i], table.columns[i]];
        if (!feature || feature.kind === 'numeric' || !column || !('texts' in column))
          throw new Error(`No groups by ${name}.`);
        const labels = Object.fromEntries(feature.categories.map(({ value, label }) => [value, label]));
        return [name, scores((row) => column.texts[row] ?? '', labels)];
      }),
    ),
  };
}

/** Error and mean raise of held-out rows by group, in the order of the labels; groups of too few people are left out. */
function scoresByGroup(
  rows: readonly HeldOutRow[],
  people: readonly (string | number)[],
  groupOf: (row: number) => string,
  labels: Record<string, Text>,
): GroupScores[] {
  return Object.entries(labels).flatMap(([group, label]) => {
    const members = rows.filter(({ row }) => groupOf(row) === group);
    const count = new Set(members.map(({ row }) => people[row])).size;
    if (count < FEWEST_SHOWN) return [];
    const actual = members.map((member) => member.actual);
    const predicted = members.map((member) => member.predicted);
    const meanRaise = (pick: (member: HeldOutRow) => number) =>
      rounded(meanOf(members.map((member) => pick(member) / member.today - 1)));
    return {
      group,
      label,
      rows: members.length,
      people: count,
      mae: rounded(score(actual, predicted).mae),
      coverage: rounded(
        members.filter((one) => Math.abs(one.actual - one.predicted) <= one.halfWidth).length / members.length,
      ),
      bias: rounded(meanOf(predicted) - meanOf(actual)),
      meanActualRaise: meanRaise((member) => member.actual),
      meanPredictedRaise: meanRaise((member) => member.predicted),
    };
  });
}
