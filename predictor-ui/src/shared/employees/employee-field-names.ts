import type { EmployeeDraft, ImportField } from '../../generated/types.gen.ts';

const en = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  phone: 'Phone',
  gender: 'Gender',
  bornOn: 'Date of birth',
  job: 'Job',
  seniority: 'Seniority',
  department: 'Department',
  departmentId: 'Department',
  hiredOn: 'Hired',
  salary: 'Salary',
} satisfies Record<keyof EmployeeDraft | Exclude<ImportField, 'version'>, string>;

const es: typeof en = {
  firstName: 'Nombre',
  lastName: 'Apellidos',
  email: 'Correo',
  phone: 'Teléfono',
  gender: 'Género',
  bornOn: 'Fecha de nacimiento',
  job: 'Puesto',
  seniority: 'Nivel',
  department: 'Departamento',
  departmentId: 'Departamento',
  hiredOn: 'Ingreso',
  salary: 'Salario',
};

/** The labels of an employee's fields. */
export const employeeFieldNames = { en, es };
