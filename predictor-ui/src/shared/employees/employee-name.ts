import type { Employee } from '../../generated/types.gen.ts';

export function employeeName({ firstName, lastName }: Pick<Employee, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`;
}
