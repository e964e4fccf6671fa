import type { Text } from '../../table/feature.ts';

/** What Aumento can read from an employee; a contract with the API (api/src/models/employee-fields.ts). */
export const FIELDS = ['job', 'seniority', 'department', 'currentSalary', 'tenureYears', 'lastRating'] as const;
export type Field = (typeof FIELDS)[number];
/** What a column is besides; a target level is a seniority, too. */
export type Meaning = Field | 'target' | 'rating';

export const TEXTS: readonly Meaning[] = ['job', 'seniority', 'department', 'target'];
export const LEVELS: readonly Meaning[] = ['seniority', 'target'];

export const LABELS: Record<Meaning, Text> = {
  job: { es: 'Puesto', en: 'Job' },
  seniority: { es: 'Nivel actual', en: 'Current seniority' },
  department: { es: 'Departamento', en: 'Department' },
  currentSalary: { es: 'Salario actual', en: 'Current salary' },
  tenureYears: { es: 'Antigüedad', en: 'Tenure' },
  lastRating: { es: 'Última evaluación', en: 'Last rating' },
  target: { es: 'Nivel que tendrá', en: 'Target seniority' },
  rating: { es: 'Evaluación de desempeño', en: 'Performance rating' },
};
