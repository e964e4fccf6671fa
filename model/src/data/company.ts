/** The fictitious company's pay bands and market. All money in whole US dollars a year. */

export const JOBS = ['Analyst', 'Consultant', 'Engineer'] as const;
export type Job = (typeof JOBS)[number];

/** Lowest first. */
export const SENIORITIES = ['Junior', 'Semi-senior', 'Senior'] as const;
export type Seniority = (typeof SENIORITIES)[number];

export const SEED = 20_260_630;
export const EMPLOYEES = 1_000;
export const FIRST_HIRE = '2005-03-01';
export const LAST_HIRE = '2026-06-15';
export const FIRST_REVIEW = '2016-07-01';
export const LAST_REVIEW = '2026-06-30';

export const JOB_SHARES: readonly (readonly [Job, number])[] = [
  ['Analyst', 0.35],
  ['Consultant', 0.27],
  ['Engineer', 0.38],
];

/** Midpoint of the pay band. */
export const MIDPOINT: Record<Job, Record<Seniority, number>> = {
  Analyst: { Junior: 34_500, 'Semi-senior': 49_000, Senior: 68_000 },
  Consultant: { Junior: 40_000, 'Semi-senior': 58_000, Senior: 83_000 },
  Engineer: { Junior: 47_000, 'Semi-senior': 73_000, Senior: 102_000 },
};

/** The market's share of every raise by year (0.01 is one point). The year is no feature, so this is noise to the model. */
const MARKET: Record<number, number> = {
  2016: 0.001,
  2017: 0.003,
  2018: 0.006,
  2019: 0.004,
  2020: -0.014,
  2021: 0.006,
  2022: 0.014,
  2023: 0.003,
  2024: -0.005,
  2025: 0,
  2026: 0.002,
};

/** The market's share of a raise in `year`; 0 before the records. */
export function marketOf(year: number): number {
  return MARKET[year] ?? 0;
}
