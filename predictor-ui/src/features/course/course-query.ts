import { queryOptions } from '@tanstack/react-query';
import { getCourseChecks } from '../../generated/sdk.gen.ts';
import type { CourseChecks } from '../../generated/types.gen.ts';
import { asApiProblem } from '../../shared/problems/api-problem.ts';
import { type Memory, rememberHere } from './memory.ts';

const EACH_MS = 2_000;

export interface CourseFacts {
  checks: CourseChecks['checks'];
  memory: Memory | undefined;
  inContainer: boolean;
}

/** Thrown when something else than the API answers at /api, such as a server that sends the page for every path. */
export class NotTheApi extends Error {}

/** Whether the API itself says 404, as problem+json; a proxy's 404 has none. */
export function isSwitchedOff(error: Error | null): boolean {
  return error !== null && asApiProblem(error).problem?.status === 404;
}

/** Polled while the page is open, also after a failure. */
export const courseQuery = queryOptions({
  queryKey: ['course'],
  queryFn: async ({ signal }): Promise<CourseFacts> => {
    const { data } = await getCourseChecks({ signal });
    if (typeof data !== 'object' || !data?.checks) throw new NotTheApi();
    return {
      checks: data.checks,
      inContainer: data.inContainer ?? true,
      memory: data.database ? rememberHere(data.database) : undefined,
    };
  },
  refetchInterval: ({ state }) => (isSwitchedOff(state.error) ? false : EACH_MS),
  retry: false,
  staleTime: 0,
});
