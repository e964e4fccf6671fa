import type { JobList } from '../../company/job-list.ts';
import type { Language } from '../../i18n/translate.ts';
import type { ImportField } from '../import/import.schema.ts';
import type { Gender } from '../seniority.ts';

type Label = Record<Language, string>;

/** The columns as the page calls them; the import knows each. */
export const COLUMN_LABELS: Record<ImportField, Label> = {
  firstName: { es: 'Nombre', en: 'First name' },
  lastName: { es: 'Apellidos', en: 'Last name' },
  email: { es: 'Correo', en: 'Email' },
  phone: { es: 'Teléfono', en: 'Phone' },
  gender: { es: 'Género', en: 'Gender' },
  bornOn: { es: 'Fecha de nacimiento', en: 'Date of birth' },
  job: { es: 'Puesto', en: 'Job' },
  seniority: { es: 'Nivel', en: 'Seniority' },
  hiredOn: { es: 'Ingreso', en: 'Hired' },
  salary: { es: 'Salario', en: 'Salary' },
  department: { es: 'Departamento', en: 'Department' },
  version: { es: 'Versión', en: 'Version' },
};

const GENDER_LABELS: Record<Gender, Label> = {
  female: { es: 'Mujer', en: 'Female' },
  male: { es: 'Hombre', en: 'Male' },
  'non-binary': { es: 'No binario', en: 'Non-binary' },
};

/** The label of a value that has one. Seniorities are called the same in both languages. */
export function valueLabel(field: ImportField, value: string, jobs: JobList): Label | undefined {
  if (field === 'job') return jobs.label(value);
  return field === 'gender' ? GENDER_LABELS[value as Gender] : undefined;
}
