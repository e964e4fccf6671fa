/** HR's policy. Only steps that change the number are recorded. */
export const POLICY_RULES = ['minimum-raise', 'round-to-100', 'never-below-current'] as const;

export interface PolicyStep {
  rule: (typeof POLICY_RULES)[number];
  /** US dollars a year */
  before: number;
  after: number;
}

export const MINIMUM_RAISE = 3_000;
const STEP = 100;

/**
 * Turns the raw prediction into a salary: at least 3,000 more than today if the prediction is below it, rounded to the
 * nearest 100, never below today's salary. (The fourth rule, no demotion, is checked before: targetsOf.)
 *
 * @param raw the raw prediction, US dollars a year
 * @param current today's salary, whole US dollars a year
 * @returns the salary, a multiple of 100, and the steps from raw to it, each starting at the previous one's end
 */
export function applyPolicy(raw: number, current: number): { salary: number; steps: PolicyStep[] } {
  const steps: PolicyStep[] = [];
  let salary = raw;
  const step = (rule: PolicyStep['rule'], after: number) => {
    if (after !== salary) steps.push({ rule, before: salary, after });
    salary = after;
  };

  const below = raw < current;
  if (below) step('minimum-raise', current + MINIMUM_RAISE);
  const nearest = Math.round(salary / STEP) * STEP;
  // Rounding never goes below the minimum.
  step('round-to-100', below && nearest < salary ? nearest + STEP : nearest);
  if (salary < current) step('never-below-current', Math.ceil(current / STEP) * STEP);
  return { salary, steps };
}
