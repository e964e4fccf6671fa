/**
 * What a feature with `source: employee` can be read from: the fields of an employee's row that a model may know, and of
 * which kind each is. Gender and birth are none of them, whatever a manifest says.
 */
export const EMPLOYEE_FIELDS = [
  'job',
  'seniority',
  'department',
  'currentSalary',
  'tenureYears',
  'lastRating',
] as const;
export type EmployeeField = (typeof EMPLOYEE_FIELDS)[number];

const TEXTS: readonly EmployeeField[] = ['job', 'seniority', 'department'];

/** Whether a field is one of categories; the others are numbers. */
export const isText = (field: EmployeeField): boolean => TEXTS.includes(field);

interface Named {
  name: string;
  source: 'employee' | 'target' | 'request';
  from?: EmployeeField | undefined;
}

/** The field of the employee's row that a feature is; undefined of one that is none, or is of no known field. */
export function fieldOf({ name, source, from }: Named): EmployeeField | undefined {
  if (source !== 'employee') return undefined;
  return from ?? EMPLOYEE_FIELDS.find((field) => field === name);
}
