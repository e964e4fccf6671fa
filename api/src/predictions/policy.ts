/** HR's policy. Only steps that change the number are recorded; the last one stands in older predictions only. */
export const POLICY_RULES = ['minimum-raise', 'round-to-100', 'never-below-current'] as const;

export interface PolicyStep {
  rule: (typeof POLICY_RULES)[number];
  /** In the prediction's currency a year */
  before: number;
  after: number;
}

const STEP = 100;

/**
 * Turns the raw prediction into a salary: at least today's and the minimum raise, rounded to the nearest 100, never below
 * that. It never falls where the raw prediction rises. (The third rule, no demotion, is checked before: targetsOf.)
 *
 * @param raw the raw prediction, in the company's currency a year
 * @param current today's salary, whole units a year
 * @param minimumRaise whole units a year
 * @returns the salary, a multiple of 100, and the steps from raw to it, each starting at the previous one's end
 */
export function applyPolicy(
  raw: number,
  current: number,
  minimumRaise: number,
): { salary: number; steps: PolicyStep[] } {
  const steps: PolicyStep[] = [];
  let salary = raw;
  const step = (rule: PolicyStep['rule'], after: number) => {
    if (after !== salary) steps.push({ rule, before: salary, after });
    salary = after;
  };

  const least = current + minimumRaise;
  step('minimum-raise', Math.max(salary, least));
  const nearest = Math.round(salary / STEP) * STEP;
  step('round-to-100', nearest < least ? nearest + STEP : nearest);
  return { salary, steps };
}
