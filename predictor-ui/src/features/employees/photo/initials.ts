import type { Employee } from '../../../generated/types.gen.ts';

/** Such as "JN" of José María Núñez: a letter of the first and one of the last name, each as a person sees it. */
export function initialsOf({ firstName, lastName }: Pick<Employee, 'firstName' | 'lastName'>): string {
  return [firstName, lastName].map((name) => firstLetter(name).toLocaleUpperCase()).join('');
}

/** Not its first code unit: that may be half of a letter, or a letter without its accent. */
function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return first?.segment ?? '';
}
