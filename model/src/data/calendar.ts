/** A calendar day as whole days since 1970-01-01: arithmetic without time zones. */
export type Day = number;

export const MS_PER_DAY = 86_400_000;

/** @param iso `YYYY-MM-DD` */
export function dayOf(iso: string): Day {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY);
}

/** `YYYY-MM-DD` of a day. */
export function isoDate(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day itself, or the Monday after a weekend. */
export function workday(day: Day): Day {
  const weekday = (day + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
  if (weekday === 0) return day + 1;
  return weekday === 6 ? day + 2 : day;
}
