import type { ImportField } from './import.schema.ts';

/** Usual column names, normalised by `plain`; among them the page's labels, the manifest's and the export's. */
export const NAMES: Record<ImportField, string[]> = {
  firstName: ['firstname', 'givenname', 'forename', 'name', 'nombre', 'nombres', 'primernombre'],
  lastName: ['lastname', 'surname', 'familyname', 'apellido', 'apellidos'],
  email: ['email', 'mail', 'emailaddress', 'correo', 'correoelectronico'],
  phone: ['phone', 'phonenumber', 'telephone', 'mobile', 'telefono', 'celular', 'movil'],
  gender: ['gender', 'sex', 'genero', 'sexo'],
  bornOn: ['bornon', 'birthdate', 'dateofbirth', 'birthday', 'dob', 'fechadenacimiento', 'nacimiento'],
  job: ['job', 'jobtitle', 'position', 'role', 'puesto', 'cargo', 'rol'],
  seniority: ['seniority', 'currentseniority', 'level', 'grade', 'nivel', 'nivelactual', 'senioridad'],
  hiredOn: ['hiredon', 'hiredate', 'startdate', 'hired', 'ingreso', 'fechadeingreso', 'fechadecontratacion', 'alta'],
  salary: [
    ...['salary', 'annualsalary', 'currentsalary', 'salaryusd', 'annualsalaryusd', 'pay'],
    ...['salario', 'salarioanual', 'salarioactual', 'salariousd', 'salarioanualusd', 'sueldo', 'sueldoanual'],
  ],
  department: ['department', 'team', 'area', 'departamento', 'equipo'],
  version: ['version'],
};

/** Columns that hold the whole name, unless another one holds the last name. */
const WHOLE_NAMES = [
  ...['name', 'fullname', 'completename', 'employee', 'employeename'],
  ...['nombre', 'nombrecompleto', 'nombreyapellido', 'nombreyapellidos', 'nombresyapellidos'],
  ...['apellidoynombre', 'apellidosynombre', 'apellidosynombres', 'empleado'],
];

const ALL = new Set(Object.values(NAMES).flat());

/** How many of these columns have a name that we know. */
export const fieldsNamed = (header: readonly string[]): number => header.filter((name) => ALL.has(plain(name))).length;

/** Whether a column of this name may hold first and last name. */
export const maybeWholeName = (name: string): boolean => WHOLE_NAMES.includes(plain(name));

/** `Fecha de ingreso` → `fechadeingreso` */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
