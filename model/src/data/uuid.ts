import type { Random } from '../random.ts';
import { type Day, MS_PER_DAY } from './calendar.ts';

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/**
 * A UUIDv7 (RFC 9562) at some time of an office day, so that ids sort chronologically. Its random bits come from the
 * seeded stream.
 */
export function uuidV7(day: Day, random: Random): string {
  const milliseconds = day * MS_PER_DAY + random.integer(9 * 3_600_000, 18 * 3_600_000);
  const time = hex(milliseconds, 12);
  const version = hex(0x7000 | random.integer(0, 0xfff), 4);
  const variant = hex(0x8000 | random.integer(0, 0x3fff), 4);
  const node = hex(random.integer(0, 0xffffff), 6) + hex(random.integer(0, 0xffffff), 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${node}`;
}
