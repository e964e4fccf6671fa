import type { Random } from '../random.ts';
import { type Job, MIDPOINT, marketOf, type Seniority } from './company.ts';

export interface Circumstances {
  job: Job;
  oldSeniority: Seniority;
  newSeniority: Seniority;
  /** 1 to 5 */
  rating: number;
  tenureYears: number;
  oldSalary: number;
  year: number;
}

/** Merit raise by rating 1 to 5, as a share of the salary, at the band's midpoint. */
const MERIT = [0, 0.006, 0.029, 0.046, 0.068] as const;
const NOISE = 0.017;
const NO_BUDGET = 0.03;

const toHundred = (dollars: number) => Math.round(dollars / 100) * 100;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/**
 * The new salary of a review, in whole US dollars: never below the old one.
 * Gender and age are no parameters, so they have no effect.
 */
export function decideSalary(at: Circumstances, random: Random): number {
  const midpoint = MIDPOINT[at.job][at.newSeniority];
  // A merit matrix: more below the band's midpoint, nothing far above it.
  const position = clamp(1 + 2.6 * (1 - at.oldSalary / midpoint), 0, 1.8);
  const merit = (MERIT[at.rating - 1] ?? 0) * position;
  const tenure = at.tenureYears < 2 ? 0.008 : at.tenureYears > 9 ? -0.006 : 0;
  const promoted = at.newSeniority !== at.oldSeniority;
  const gap = Math.max(0, (0.88 * midpoint) / at.oldSalary - 1);
  const promotion = promoted ? 0.05 + 0.55 * gap : 0;
  const surprise = random.normal(0, promoted ? 2 * NOISE : NOISE);
  const frozen = random.chance(promoted ? 0 : NO_BUDGET);
  const raise = frozen ? 0 : merit + tenure + promotion + marketOf(at.year) + surprise;
  return Math.max(at.oldSalary, toHundred(at.oldSalary * (1 + raise)));
}

/** Starting salary in whole US dollars: mostly in the lower half of the band. */
export function startingSalary(job: Job, seniority: Seniority, random: Random): number {
  return toHundred(MIDPOINT[job][seniority] * clamp(random.normal(0.9, 0.06), 0.8, 1.1));
}
