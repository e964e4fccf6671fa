import { v7 as uuidv7 } from 'uuid';

/** A UUIDv7: ids sort chronologically. */
export const newId = <Id extends string>() => uuidv7() as Id;

/** Before every id that was made then or later. @param moment milliseconds since 1970 */
export function firstIdOf(moment: number): string {
  const hex = moment.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** When a UUIDv7 was made: milliseconds since 1970. */
export const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
