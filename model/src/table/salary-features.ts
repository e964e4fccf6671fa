import { JOBS, SENIORITIES } from '../data/company.ts';
import type { Feature, Text } from './feature.ts';

const JOB_LABELS: Readonly<Record<string, Text>> = {
  Analyst: { es: 'Analista', en: 'Analyst' },
  Consultant: { es: 'Consultor/a', en: 'Consultant' },
  Engineer: { es: 'Ingeniero/a', en: 'Engineer' },
};

const seniorities = () => SENIORITIES.map((value) => ({ value, label: { es: value, en: value } }));

/** In what a salary is paid, and what the people work as who were reviewed. */
export interface SalaryWorld {
  /** ISO 4217 */
  currency: string;
  jobs: readonly string[];
}

/** The fictitious company's, which the committed model learns from. */
export const FICTITIOUS: SalaryWorld = { currency: 'USD', jobs: JOBS };

/** Names and sources are a contract with the API. `observed` and the range of another currency come from the data. */
export const salaryFeatures = ({ currency, jobs }: SalaryWorld): readonly Feature[] => [
  {
    name: 'job',
    kind: 'categorical',
    source: 'employee',
    label: { es: 'Puesto', en: 'Job' },
    categories: jobs.map((value) => ({ value, label: JOB_LABELS[value] ?? { es: value, en: value } })),
  },
  {
    name: 'seniority',
    kind: 'ordinal',
    source: 'employee',
    label: { es: 'Nivel actual', en: 'Current seniority' },
    categories: seniorities(),
  },
  {
    name: 'targetSeniority',
    kind: 'ordinal',
    source: 'target',
    label: { es: 'Nivel que tendrá', en: 'Target seniority' },
    description: { es: 'El nivel después de la revisión.', en: 'The seniority after the review.' },
    monotone: 'increasing',
    categories: seniorities(),
  },
  {
    name: 'currentSalary',
    kind: 'numeric',
    source: 'employee',
    label: { es: 'Salario actual', en: 'Current salary' },
    monotone: 'increasing',
    unit: `${currency}/year`,
    integer: true,
    range: { min: 10_000, max: 500_000 },
    observed: { min: 0, max: 0 },
  },
  {
    name: 'tenureYears',
    kind: 'numeric',
    source: 'employee',
    label: { es: 'Antigüedad', en: 'Tenure' },
    description: {
      es: 'Días desde la contratación entre 365,25.',
      en: 'Days since the hire date divided by 365.25.',
    },
    unit: 'years',
    integer: false,
    range: { min: 0, max: 50 },
    observed: { min: 0, max: 0 },
  },
  {
    name: 'performanceRating',
    kind: 'numeric',
    source: 'request',
    label: { es: 'Evaluación de desempeño', en: 'Performance rating' },
    description: { es: 'De 1 a 5; 5 es la mejor.', en: 'From 1 to 5; 5 is best.' },
    monotone: 'increasing',
    unit: null,
    integer: true,
    range: { min: 1, max: 5 },
    observed: { min: 0, max: 0 },
    default: 3,
  },
];
