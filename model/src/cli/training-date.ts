import { InputError } from '../messages/input-error.ts';

/** The last second of the year 9999, which has four digits. */
const LAST = 253_402_300_799;

/**
 * The day of a training in UTC, YYYY-MM-DD.
 * @param epoch SOURCE_DATE_EPOCH, seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch), which
 *   stands in for now where it is given. Throws an InputError when it is no such number.
 */
export function trainingDate(epoch: string | undefined, now = new Date()): string {
  if (!epoch) return dayOf(now);
  const seconds = Number(epoch);
  if (!/^\d+$/.test(epoch) || seconds > LAST) throw new InputError((m) => m.badEpoch(epoch, LAST));
  return dayOf(new Date(seconds * 1000));
}

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
