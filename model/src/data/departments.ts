import { Random } from '../random.ts';
import { dayOf } from './calendar.ts';
import { FIRST_HIRE, type Job } from './company.ts';
import { uuidV7 } from './uuid.ts';

/** Where the people of each job work, and what share of them. Pay does not look at it. */
const SHARES = {
  Analyst: { Data: 0.27, Finance: 0.24, Operations: 0.2, Product: 0.12, People: 0.1, 'Customer Success': 0.07 },
  Consultant: { Consulting: 0.58, 'Customer Success': 0.27, Operations: 0.08, Product: 0.07 },
  Engineer: { Engineering: 0.62, Data: 0.15, Product: 0.13, Operations: 0.1 },
} satisfies Record<Job, Record<string, number>>;

export const DEPARTMENTS = [...new Set(Object.values(SHARES).flatMap((shares) => Object.keys(shares)))].sort();

/** Each department's id by its name, in the order of ids. */
export function departmentIds(seed: number): Map<string, string> {
  const random = new Random(seed, 'departments');
  const ids = DEPARTMENTS.map(() => uuidV7(dayOf(FIRST_HIRE), random)).sort();
  return new Map(DEPARTMENTS.map((name, i) => [name, ids[i] ?? '']));
}

/** Somebody's department, drawn from a stream of its own: nothing else about them depends on it. */
export const departmentOf = (job: Job, random: Random): string => random.weighted(Object.entries(SHARES[job]));
