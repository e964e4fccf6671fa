import type { Job } from './job.entity.ts';

/** What a job is called. */
export type JobNames = Pick<Job, 'name' | 'labelEs' | 'labelEn'>;

/** `Ingeniero/a` is also written `Ingeniero` and `Ingeniera`, `Consultor/a` `Consultora`. */
const EITHER = /\/a$/i;

/** All ways in which a file may write a job, capitals and accents put aside. */
export function spellingsOf({ name, labelEs, labelEn }: JobNames): string[] {
  const written = [name, labelEs, labelEn].filter((text) => text !== null);
  const either = written.filter((text) => EITHER.test(text)).map((text) => text.replace(EITHER, ''));
  return [...new Set([...written, ...either, ...either.map(feminine)].map(loose))];
}

/** The job that cannot be told from another one, and by which of its names. */
export function sameJob(given: JobNames, others: readonly JobNames[]): { given: string; name: string } | undefined {
  for (const text of [given.name, given.labelEs, given.labelEn]) {
    const ways = text === null ? [] : spellingsOf({ name: text, labelEs: null, labelEn: null });
    const other = others.find((one) => spellingsOf(one).some((spelling) => ways.includes(spelling)));
    if (text !== null && other) return { given: text, name: other.name };
  }
  return undefined;
}

function feminine(text: string): string {
  return `${text.replace(/[eo]$/i, '')}a`;
}

export function loose(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}
