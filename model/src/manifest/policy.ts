/** The API's default, in whole units of the target's currency a year. */
export const MINIMUM_RAISE = 3000;
const STEP = 100;

/**
 * What the API's policy makes of a raw prediction (api/src/predictions/policy.ts, which may not be imported; the tests of
 * both read test/support/policy-cases.json).
 *
 * @returns at least today's salary and the minimum raise, rounded to the nearest 100 that is not less
 */
export function afterPolicy(raw: number, today: number, minimumRaise = MINIMUM_RAISE): number {
  const least = today + minimumRaise;
  const nearest = Math.round(Math.max(raw, least) / STEP) * STEP;
  return nearest < least ? nearest + STEP : nearest;
}
