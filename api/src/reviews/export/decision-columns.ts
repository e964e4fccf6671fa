import type { JobList } from '../../company/job-list.ts';
import { fullName } from '../../employees/employees.schema.ts';
import { csvLabel } from '../../http/csv/csv-language.schema.ts';
import type { Language } from '../../i18n/translate.ts';
import type { DecisionRow } from './decision-rows.sql.ts';

interface Column {
  name: string;
  label: Record<Language, string>;
  cell: (row: DecisionRow, language: Language | undefined, jobs: JobList) => string | number | null;
}

/** The columns of the file, in their order. */
export const DECISION_COLUMNS: readonly Column[] = [
  { name: 'reviewedOn', label: { es: 'Fecha', en: 'Date' }, cell: (row) => row.reviewedOn },
  { name: 'person', label: { es: 'Persona', en: 'Person' }, cell: fullName },
  { name: 'email', label: { es: 'Correo', en: 'Email' }, cell: (row) => row.email },
  { name: 'job', label: { es: 'Puesto', en: 'Job' }, cell: jobOf },
  { name: 'department', label: { es: 'Departamento', en: 'Department' }, cell: (row) => row.department },
  { name: 'oldSeniority', label: { es: 'Nivel anterior', en: 'Old seniority' }, cell: (row) => row.oldSeniority },
  { name: 'newSeniority', label: { es: 'Nivel nuevo', en: 'New seniority' }, cell: (row) => row.newSeniority },
  { name: 'rating', label: { es: 'Desempeño', en: 'Rating' }, cell: (row) => row.rating },
  { name: 'oldSalary', label: { es: 'Salario anterior', en: 'Old salary' }, cell: (row) => row.oldSalary },
  { name: 'newSalary', label: { es: 'Salario nuevo', en: 'New salary' }, cell: (row) => row.newSalary },
  { name: 'raise', label: { es: 'Aumento', en: 'Raise' }, cell: (row) => row.newSalary - row.oldSalary },
  { name: 'raisePercent', label: { es: 'Aumento (%)', en: 'Raise (%)' }, cell: percentOf },
  { name: 'comment', label: { es: 'Comentario', en: 'Comment' }, cell: (row) => row.comment },
  { name: 'decidedBy', label: { es: 'Quién decidió', en: 'Decided by' }, cell: (row) => row.decidedBy },
  {
    name: 'predictedSalary',
    label: { es: 'Salario predicho', en: 'Predicted salary' },
    cell: (row) => row.predictedSalary,
  },
];

function jobOf({ job }: DecisionRow, language: Language | undefined, jobs: JobList): string {
  return csvLabel(language, job, jobs.label(job));
}

/** In percent of the old salary, to two decimals. */
function percentOf({ oldSalary, newSalary }: DecisionRow): number {
  return Math.round((newSalary / oldSalary - 1) * 10_000) / 100;
}
