/** The page's state is its address: `/models/watch?days=90`. */
export interface WatchSearch {
  days?: number;
}

export const PERIODS = [7, 30, 90, 365] as const;
export const USUAL = 30;

export function readWatchSearch({ days }: Record<string, unknown>): WatchSearch {
  const period = PERIODS.find((one) => one === days);
  return period === undefined || period === USUAL ? {} : { days: period };
}
