/** Grey: not known. */
export const LIGHTS = ['grey', 'green', 'amber', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/**
 * From when on a light is amber or red. How large a difference is decides, not how sure it is: of many rows any difference
 * is sure.
 */
export const THRESHOLDS = {
  /** Siddiqi, Credit Risk Scorecards (2006): below 0.1 no significant change, from 0.25 on a significant one. */
  psi: { amber: 0.1, red: 0.25 },
  /**
   * The absolute error over that of the held-out rows. Absolute errors of one distribution have about their mean as their
   * deviation: of 100 the mean is more than 1.25 times as large by chance in one case of 160.
   */
  error: { amber: 1.25, red: 1.5 },
  /** By how much fewer decisions lie within the range than it promises, where the interval does not hold the promise. */
  coverage: { amber: 0.05, red: 0.1 },
  /**
   * Rows a bin: without any change the index of n rows in b bins is about χ² of b − 1 degrees over n, of training data
   * that are many more. With 30 b rows it is above 0.1 in less than 2 % of cases. Source: Yurdakul, Statistical Properties
   * of Population Stability Index (2018).
   */
  rowsPerBin: 30,
  decisions: 100,
} as const;

export function lightOf(value: number, { amber, red }: { amber: number; red: number }): Light {
  if (value >= red) return 'red';
  return value >= amber ? 'amber' : 'green';
}

/** Grey of none. */
export const worstOf = (lights: readonly Light[]): Light =>
  LIGHTS[Math.max(0, ...lights.map((light) => LIGHTS.indexOf(light)))] ?? 'grey';
