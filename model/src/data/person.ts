import type { Random } from '../random.ts';
import type { Day } from './calendar.ts';
import type { Seniority } from './company.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.ts';

type Gender = keyof typeof FIRST_NAMES;

export interface Person {
  firstName: string;
  lastName: string;
  gender: Gender;
  bornOn: Day;
}

/** Youngest and oldest hiring age in years by level. */
const HIRING_AGE: Record<Seniority, readonly [number, number]> = {
  Junior: [20, 30],
  'Semi-senior': [24, 38],
  Senior: [29, 49],
};

/** A new person with two surnames. Gender is independent of job and level. */
export function newPerson(hiredOn: Day, startedAs: Seniority, random: Random): Person {
  const gender = random.weighted<Gender>([
    ['female', 0.485],
    ['male', 0.49],
    ['non-binary', 0.025],
  ]);
  const [youngest, oldest] = HIRING_AGE[startedAs];
  return {
    firstName: random.pick(FIRST_NAMES[gender]),
    lastName: `${random.pick(LAST_NAMES)} ${random.pick(LAST_NAMES)}`,
    gender,
    bornOn: hiredOn - random.integer(Math.ceil(youngest * 365.25), Math.floor(oldest * 365.25)),
  };
}
