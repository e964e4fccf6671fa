import type { Person } from './person.ts';

/** Real area codes; the numbering plan reserves 555-0100 to 555-0199 for fiction in each. */
const AREA_CODES = [210, 213, 305, 323, 512, 602, 702, 786, 787, 939] as const;

export const PHONES = AREA_CODES.length * 100;

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** A fictitious phone number, e.g. `+1-305-555-0142`. @param index 0 to PHONES − 1, unique for each. */
export function phoneNumber(index: number): string {
  const area = AREA_CODES[Math.floor(index / 100)];
  if (area === undefined) throw new RangeError(`There are only ${PHONES} fictitious phone numbers.`);
  return `+1-${area}-555-01${String(index % 100).padStart(2, '0')}`;
}

/** A unique e-mail address, added to `taken`. `.example` is reserved and never delivers (RFC 2606). */
export function newEmail(person: Person, taken: Set<string>): string {
  const name = `${plain(person.firstName)}.${plain(person.lastName.split(' ')[0] ?? '')}`;
  let email = `${name}@empresa.example`;
  for (let n = 2; taken.has(email); n++) email = `${name}${n}@empresa.example`;
  taken.add(email);
  return email;
}
