import { expect, it } from 'vitest';
import { FileRefused } from './file-refused.ts';
import { mappingOf } from './mapping.ts';

const messages = (header: string[], asked = {}) => mappingOf(header, asked).errors.map(({ message }) => message);

it('takes neither of two columns that could be the salary, unless it is said which', () => {
  const header = ['email', 'Salario', 'Sueldo'];
  const { mapping, errors, unsettled } = mappingOf(header);
  expect(mapping).toMatchObject({ email: 'email', salary: null });
  expect(errors).toMatchObject([{ line: null, field: 'salary' }]);
  expect(errors[0]?.message).toContain('Salario, Sueldo');
  expect(unsettled).toEqual(['salary']);
  for (const salary of ['Salario', null]) {
    expect(mappingOf(header, { salary })).toMatchObject({ mapping: { email: 'email', salary }, errors: [] });
  }
});

it('asks to split a column of whole names, once', () => {
  for (const column of ['Nombre', 'Name', 'Nombre completo', 'Full name']) {
    const { mapping, errors, unsettled } = mappingOf(['email', column]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(`“${column}”, which seems to hold the whole name; split it`);
    expect(mapping).toMatchObject({ firstName: null, lastName: null });
    expect(unsettled).toEqual(['firstName', 'lastName']);
  }
  expect(mappingOf(['email', 'Nombre', 'Apellidos'])).toMatchObject({ mapping: { firstName: 'Nombre' }, errors: [] });
  expect(mappingOf(['email', 'Nombre'], { firstName: 'Nombre' }).errors).toEqual([]);
  expect(mappingOf(['email', 'First name']).errors).toEqual([]);
});

it('reads no two fields from one column', () => {
  const asked = { firstName: 'Nombre', lastName: 'Nombre' };
  expect(messages(['email', 'Nombre'], asked)).toEqual([expect.stringContaining('a column of its own')]);
  // A column that was asked for is found for nothing else.
  expect(mappingOf(['mail', 'salary'], { phone: 'salary' }).mapping).toMatchObject({ phone: 'salary', salary: null });
});

it('says once that there is no e-mail, and which columns there are', () => {
  expect(messages(['Puesto', '', 'Nivel'])).toEqual([expect.stringMatching(/^is in no column, .*: Puesto, Nivel$/)]);
  expect(messages(['mail', 'correo'])).toEqual([expect.stringContaining('more than one column: mail, correo')]);
  expect(() => mappingOf(['email', ''], { email: '' })).toThrow(FileRefused);
});

it.each([
  ['Nombre,Apellidos,Correo,Teléfono,Género,Fecha de nacimiento,Puesto,Nivel,Departamento,Ingreso,Salario,Versión'],
  ['First name,Last name,Email,Phone,Gender,Date of birth,Job,Seniority,Department,Hired,Salary,Version'],
])('finds the page’s own labels: %s', (labels) => {
  const { mapping, errors } = mappingOf(labels.split(','));
  expect(errors).toEqual([]);
  expect(Object.values(mapping)).not.toContain(null);
});
