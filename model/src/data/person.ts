import type { Random } from '../random.ts';
import { type Day, dayOf } from './calendar.ts';
import { FIRST_HIRE, LAST_HIRE, type Seniority } from './company.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.ts';

type Gender = keyof typeof FIRST_NAMES;

export interface Person {
  firstName: string;
  lastName: string;
  gender: Gender;
  bornOn: Day;
}

const YEAR = 365.25;

/** Youngest hiring age in years by level. */
const YOUNGEST: Record<Seniority, number> = { Junior: 20, 'Semi-senior': 22, Senior: 24 };

/**
 * Oldest hiring age in years, at any level: the company began with people under 28 and hires up to 65 today. So those of
 * each hiring year are about as old as all others, and tenure, level and pay hardly tell an age.
 */
function oldest(hiredOn: Day): number {
  const [first, last] = [dayOf(FIRST_HIRE), dayOf(LAST_HIRE)];
  return 28 + (37 * (hiredOn - first)) / (last - first);
}

/** A new person with two surnames. Gender is independent of job and level. */
export function newPerson(hiredOn: Day, startedAs: Seniority, random: Random): Person {
  const gender = random.weighted<Gender>([
    ['female', 0.485],
    ['male', 0.49],
    ['non-binary', 0.025],
  ]);
  return {
    firstName: random.pick(FIRST_NAMES[gender]),
    lastName: `${random.pick(LAST_NAMES)} ${random.pick(LAST_NAMES)}`,
    gender,
    bornOn: hiredOn - random.integer(Math.ceil(YOUNGEST[startedAs] * YEAR), Math.floor(oldest(hiredOn) * YEAR)),
  };
}
