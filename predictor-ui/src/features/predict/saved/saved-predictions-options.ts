import { listPredictionsOptions } from '../../../generated/@tanstack/react-query.gen.ts';

const SHOWN = 5;

/** The last predictions that were saved for a person, the newest first. */
export function savedPredictionsOptions(employeeId: string) {
  return listPredictionsOptions({ query: { employeeId, pageSize: SHOWN } });
}
