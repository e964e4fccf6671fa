/** The course's three levels, lowest first. */
export const SENIORITIES = ['Junior', 'Semi-senior', 'Senior'] as const;
export type Seniority = (typeof SENIORITIES)[number];

export const GENDERS = ['female', 'male', 'non-binary'] as const;
export type Gender = (typeof GENDERS)[number];

/** Valid target seniorities: the current one and those above, no demotion. */
export function targetsOf(seniority: Seniority): Seniority[] {
  return SENIORITIES.slice(SENIORITIES.indexOf(seniority));
}
