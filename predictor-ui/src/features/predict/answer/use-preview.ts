import { skipToken, useQuery } from '@tanstack/react-query';
import { previewPredictionsOptions } from '../../../generated/@tanstack/react-query.gen.ts';
import type { Inputs } from '../inputs.ts';

/**
 * The prediction for these inputs. The inputs are the key: an answer to older ones that arrives late, if it was not
 * aborted, goes into its own drawer. Until the new answer is there, the last one stays, unless it was another person's.
 */
export function usePreview({ complete, ...request }: Inputs) {
  const options = previewPredictionsOptions({ body: request });
  return useQuery({
    ...options,
    queryFn: complete ? options.queryFn : skipToken,
    placeholderData: (last) => (last?.employeeId === request.employeeId ? last : undefined),
  });
}
