import { ProblemException } from '../../problems/problem.exception.ts';
import { say } from '../../problems/say.ts';
import { IMPORT_FIELDS, type ImportField } from './import.schema.ts';

export type Mapping = Record<ImportField, string | null>;

/** What columns are usually called, as `plain` writes it. */
const NAMES: Record<ImportField, string[]> = {
  firstName: ['firstname', 'givenname', 'forename', 'name', 'nombre', 'nombres', 'primernombre'],
  lastName: ['lastname', 'surname', 'familyname', 'apellido', 'apellidos'],
  email: ['email', 'mail', 'emailaddress', 'correo', 'correoelectronico'],
  phone: ['phone', 'phonenumber', 'telephone', 'mobile', 'telefono', 'celular', 'movil'],
  gender: ['gender', 'sex', 'genero', 'sexo'],
  bornOn: ['bornon', 'birthdate', 'dateofbirth', 'birthday', 'dob', 'fechadenacimiento', 'nacimiento'],
  job: ['job', 'jobtitle', 'position', 'role', 'puesto', 'cargo', 'rol'],
  seniority: ['seniority', 'level', 'grade', 'nivel', 'senioridad'],
  hiredOn: ['hiredon', 'hiredate', 'startdate', 'hired', 'ingreso', 'fechadeingreso', 'fechadecontratacion', 'alta'],
  salary: ['salary', 'annualsalary', 'currentsalary', 'pay', 'salario', 'salarioanual', 'salarioactual', 'sueldo'],
  version: ['version'],
};

/**
 * Which column holds which field: as asked for, else as the columns' names say.
 *
 * @throws ProblemException 422 for a column that is not there, and where none holds the e-mail, by which people are known
 */
export function mappingOf(header: readonly string[], asked: Partial<Mapping> | undefined): Mapping {
  const guess = (field: ImportField) => header.find((column) => NAMES[field].includes(plain(column))) ?? null;
  const mapping = Object.fromEntries(
    IMPORT_FIELDS.map((field) => [field, asked ? (asked[field] ?? null) : guess(field)]),
  ) as Mapping;
  const unknown = IMPORT_FIELDS.filter(
    (field) => mapping[field] !== null && !header.includes(mapping[field] as string),
  );
  if (unknown.length > 0)
    throw ProblemException.unprocessable(unknown.map((field) => noColumn(field, mapping, header)));
  return mapping;
}

/** `Fecha de ingreso` → `fechadeingreso` */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function noColumn(field: ImportField, mapping: Mapping, header: readonly string[]) {
  const columns = header.join(', ');
  const message = say({
    en: `is “${mapping[field]}”, which is no column of this file; allowed: ${columns}`,
    es: `es «${mapping[field]}», que no es una columna de este archivo; se admite: ${columns}`,
  });
  return { path: `mapping.${field}`, message };
}
