import { skipToken, useQuery } from '@tanstack/react-query';
import { previewPredictionOptions } from '../../../generated/@tanstack/react-query.gen.ts';
import type { Inputs } from '../inputs.ts';

/**
 * The prediction for these inputs, which are the query's key: a late answer to older inputs cannot replace it. Until it
 * arrives, the last answer stays, unless it is another employee's.
 *
 * @param ask whether it asks the API; else it reads along
 */
export function usePreview({ complete, ...request }: Inputs, { ask = true } = {}) {
  const options = previewPredictionOptions({ body: request });
  return useQuery({
    ...options,
    enabled: ask,
    queryFn: complete ? options.queryFn : skipToken,
    placeholderData: (last) => (last?.employeeId === request.employeeId ? last : undefined),
  });
}
