import type { Random } from '../random.ts';
import { SENIORITIES, type Seniority } from './company.ts';

/** Yearly probability of a promotion by rating 1 to 5, after the first year at a level. */
const CHANCE = [0, 0.01, 0.09, 0.22, 0.4] as const;
const TWO_STEPS = 0.03;

/** The seniority after a review: the same or one step up, rarely two, never down. */
export function nextSeniority(now: Seniority, rating: number, yearsAtLevel: number, random: Random): Seniority {
  const draw = random.uniform();
  const exceptional = random.chance(TWO_STEPS) && rating === 5;
  const patience = yearsAtLevel < 1.2 ? 0.2 : yearsAtLevel > 3 ? 1.25 : 1;
  if (draw >= (CHANCE[rating - 1] ?? 0) * patience) return now;
  const level = SENIORITIES.indexOf(now) + (exceptional ? 2 : 1);
  return SENIORITIES[Math.min(level, SENIORITIES.length - 1)] ?? now;
}
