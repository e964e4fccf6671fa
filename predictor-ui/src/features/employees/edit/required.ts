import type { employeesTexts } from '../texts.ts';
import type { Draft } from './draft.ts';

/** What is missing, by field. Everything but the phone is asked for; what else is wrong the server says. */
export function missing(draft: Draft & Record<string, string | number>, t: typeof employeesTexts.en) {
  const empty = Object.keys(draft).filter((field) => field !== 'phone' && String(draft[field]).trim() === '');
  return Object.fromEntries(empty.map((field) => [field, t.required]));
}
