import type { Language } from '../../i18n/translate.ts';
import type { ImportField } from '../import/import.schema.ts';
import { type Gender, JOB_LABELS } from '../seniority.ts';

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

/** Of the fields whose values have labels. Seniorities are called the same in both languages. */
export const VALUE_LABELS: Partial<Record<ImportField, Record<string, Label>>> = {
  gender: GENDER_LABELS,
  job: JOB_LABELS,
};
