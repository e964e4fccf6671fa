import type { Language } from '../i18n/translate.ts';

/** The course's three levels, lowest first. */
export const SENIORITIES = ['Junior', 'Semi-senior', 'Senior'] as const;
export type Seniority = (typeof SENIORITIES)[number];

export const JOBS = ['Analyst', 'Consultant', 'Engineer'] as const;
export type Job = (typeof JOBS)[number];

/** In files for people; as the model's manifest and the page say it. */
export const JOB_LABELS: Record<Job, Record<Language, string>> = {
  Analyst: { es: 'Analista', en: 'Analyst' },
  Consultant: { es: 'Consultor/a', en: 'Consultant' },
  Engineer: { es: 'Ingeniero/a', en: 'Engineer' },
};

export const GENDERS = ['female', 'male', 'non-binary'] as const;
export type Gender = (typeof GENDERS)[number];

/** Valid target seniorities: the current one and those above, no demotion. */
export function targetsOf(seniority: Seniority): Seniority[] {
  return SENIORITIES.slice(SENIORITIES.indexOf(seniority));
}
