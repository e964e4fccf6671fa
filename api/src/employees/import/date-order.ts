/** `iso`: no date of the file depends on an order. */
export const DATE_ORDERS = ['iso', 'dmy', 'mdy', 'ambiguous'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

// Spreadsheets and databases write midnight behind a day.
const MIDNIGHT = '(?:[ T]0?0:00(?::00(?:\\.0+)?)?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${MIDNIGHT}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${MIDNIGHT}$`);
/** No date is longer. */
const LONGEST = 40;

type Order = 'dmy' | 'mdy';

/** Counts which dates of a file fit which order only. */
export class DateOrderFinder {
  private readonly only = { dmy: 0, mdy: 0 };
  private either = 0;

  add(text: string): void {
    const dmy = dayIn(text, 'dmy');
    const mdy = dayIn(text, 'mdy');
    if (dmy === mdy) return;
    if (dmy && mdy) this.either += 1;
    else this.only[dmy ? 'dmy' : 'mdy'] += 1;
  }

  /** The order that most of those dates have that fit one only: the others are then errors. */
  get order(): DateOrder {
    const { dmy, mdy } = this.only;
    if (dmy + mdy === 0) return this.either > 0 ? 'ambiguous' : 'iso';
    return dmy >= mdy ? 'dmy' : 'mdy';
  }
}

/**
 * A day as ISO 8601.
 *
 * @returns undefined for a text in no form of a date, and one that is no day in this order
 */
export function dayIn(text: string, order: DateOrder): string | undefined {
  if (text.length > LONGEST) return undefined;
  const first = YEAR_FIRST.exec(text);
  if (first) return isoDay(first[1], first[3], first[4]);
  const [, a, , b, year] = YEAR_LAST.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (order === 'mdy') return realDay(isoDay(year, a, b));
  const day = realDay(isoDay(year, b, a));
  // Without an order only what is the same day in both.
  return order === 'dmy' || a === b ? day : undefined;
}

/** Whether it is a day in both orders, and not the same. */
export function isAmbiguous(text: string): boolean {
  const [dmy, mdy] = (['dmy', 'mdy'] as Order[]).map((order) => dayIn(text, order));
  return dmy !== undefined && mdy !== undefined && dmy !== mdy;
}

function isoDay(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function realDay(iso: string): string | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
