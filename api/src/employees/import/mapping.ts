import { FileRefused } from './file-refused.ts';
import { IMPORT_FIELDS, type ImportField } from './import.schema.ts';
import { andMore, noSuchColumn } from './import-messages.ts';

export type Mapping = Record<ImportField, string | null>;

/** Bounds of an error message: columns named, and characters of each name. */
const MOST_NAMED = 20;
const MOST_OF_NAME = 50;

/** Usual column names, normalised by `plain`. */
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
  department: ['department', 'team', 'area', 'departamento', 'equipo'],
  version: ['version'],
};

/**
 * Maps columns to fields: as requested, else by the columns' names.
 *
 * @throws FileRefused for a missing column, and without an e-mail column, which is the key
 */
export function mappingOf(header: readonly string[], asked: Partial<Mapping> | undefined): Mapping {
  const guess = (field: ImportField) => header.find((column) => NAMES[field].includes(plain(column))) ?? null;
  const mapping = Object.fromEntries(
    IMPORT_FIELDS.map((field) => [field, asked ? (asked[field] ?? null) : guess(field)]),
  ) as Mapping;
  const unknown = IMPORT_FIELDS.filter(
    (field) => mapping[field] !== null && !header.includes(mapping[field] as string),
  );
  if (unknown.length > 0) throw new FileRefused(unknown.map((field) => noColumn(field, mapping, header)));
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
  const names = header.slice(0, MOST_NAMED).map(short);
  const rest = header.length - names.length;
  const columns = [...names, ...(rest > 0 ? [andMore(rest)] : [])].join(', ');
  return { path: `mapping.${field}`, message: noSuchColumn(short(mapping[field] ?? ''), columns) };
}

function short(name: string): string {
  return name.length > MOST_OF_NAME ? `${name.slice(0, MOST_OF_NAME)}…` : name;
}
