const en = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  phone: 'Phone',
  gender: 'Gender',
  bornOn: 'Date of birth',
  job: 'Job',
  seniority: 'Seniority',
  hiredOn: 'Hired',
  salary: 'Salary',
};

const es: typeof en = {
  firstName: 'Nombre',
  lastName: 'Apellidos',
  email: 'Correo',
  phone: 'Teléfono',
  gender: 'Género',
  bornOn: 'Fecha de nacimiento',
  job: 'Puesto',
  seniority: 'Nivel',
  hiredOn: 'Ingreso',
  salary: 'Salario',
};

/** The labels of an employee's fields. */
export const employeeFieldNames = { en, es };
