import { useQuery } from '@tanstack/react-query';
import { getActiveModelOptions } from '../../generated/@tanstack/react-query.gen.ts';

const FIVE_MINUTES_MS = 300_000;

/** The active model and its manifest. */
export function useActiveModel() {
  return useQuery({ ...getActiveModelOptions(), staleTime: FIVE_MINUTES_MS });
}
