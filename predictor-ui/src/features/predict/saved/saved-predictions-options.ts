import { listPredictionsOptions } from '../../../generated/@tanstack/react-query.gen.ts';

const SHOWN = 5;

/** The last predictions saved for an employee, newest first. */
export function savedPredictionsOptions(employeeId: string) {
  return listPredictionsOptions({ query: { employeeId, pageSize: SHOWN } });
}
