import { useQuery } from '@tanstack/react-query';
import { activeModelsOptions } from '../../generated/@tanstack/react-query.gen.ts';

const FIVE_MINUTES_MS = 300_000;

/** The model that answers now, and what it says of itself. */
export function useActiveModel() {
  return useQuery({ ...activeModelsOptions(), staleTime: FIVE_MINUTES_MS });
}
