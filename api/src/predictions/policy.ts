/** What HR adds to the model. A step is kept only where it changed the number. */
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
 * Turns the model's raw answer into a salary: at least 3,000 more when the model says less than today, rounded to the
 * nearest 100, never below today's salary. (The fourth rule, no demotion, stands before the model: targetsOf.)
 *
 * @param raw what the model says, US dollars a year
 * @param current today's salary, whole US dollars a year
 * @returns the salary, a multiple of 100, and the steps from raw to it, each beginning where the last one ended
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
  // A minimum is a minimum: rounding does not take from it.
  step('round-to-100', below && nearest < salary ? nearest + STEP : nearest);
  if (salary < current) step('never-below-current', Math.ceil(current / STEP) * STEP);
  return { salary, steps };
}
