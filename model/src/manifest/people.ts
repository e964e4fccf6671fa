import type { Text } from '../table/feature.ts';
import type { SalaryTable } from '../table/salary-table.ts';
import { AGE_LABELS, GENDER_LABELS } from './texts.ts';

/** Of fewer people nothing is said that a single one of them could turn round. */
export const FEWEST_PEOPLE = 30;

/** Of fewer people no mean is given: whoever knows the group would learn what one of them was paid. */
export const FEWEST_SHOWN = 5;

/** The age of US law's protected group (Age Discrimination in Employment Act), in years. */
export const OLDER_FROM = 40;

export interface Grouping {
  /** The label of each group, in the order of the report. */
  labels: Record<string, Text>;
  /** '' if unknown. */
  groupOf: (row: number) => string;
}

/** Groups by what is no feature: gender, age, and both. Without ages only by gender. */
export function peopleGroups(table: SalaryTable): Record<string, Grouping> {
  const gender = { labels: GENDER_LABELS, groupOf: (row: number) => table.gender[row] ?? '' };
  const age = { labels: AGE_LABELS, groupOf: (row: number) => ageGroup(table.age[row] ?? Number.NaN) };
  if (table.age.every(Number.isNaN)) return { gender };
  const both = {
    labels: Object.fromEntries(
      Object.entries(GENDER_LABELS).flatMap(([one, its]) =>
        Object.entries(AGE_LABELS).map(([other, label]) => [
          `${one} ${other}`,
          { es: `${its.es}, ${lowered(label.es)}`, en: `${its.en}, ${lowered(label.en)}` },
        ]),
      ),
    ),
    groupOf: (row: number) => (age.groupOf(row) === '' ? '' : `${gender.groupOf(row)} ${age.groupOf(row)}`),
  };
  return { gender, age, genderAndAge: both };
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function ageGroup(years: number): string {
  if (Number.isNaN(years)) return '';
  return years >= OLDER_FROM ? 'older' : 'younger';
}
