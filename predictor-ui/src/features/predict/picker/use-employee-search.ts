import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listEmployeesOptions } from '../../../generated/@tanstack/react-query.gen.ts';

const PAUSE_MS = 200;
const SHOWN = 25;

/**
 * Searches employees while the user types (debounced).
 *
 * @returns the query, and whether its data are for the current text
 */
export function useEmployeeSearch(typed: string, enabled: boolean) {
  const [settled] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const results = useQuery({
    ...listEmployeesOptions({ query: { search: settled, pageSize: SHOWN } }),
    placeholderData: keepPreviousData,
    enabled,
  });
  return { results, isCurrent: results.isSuccess && !results.isPlaceholderData && settled === typed.trim() };
}
