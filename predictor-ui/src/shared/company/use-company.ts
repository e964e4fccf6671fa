import { useQuery } from '@tanstack/react-query';
import { getCompanyOptions } from '../../generated/@tanstack/react-query.gen.ts';

const FIVE_MINUTES_MS = 300_000;

/** The company's settings and jobs. */
export function useCompany() {
  return useQuery({ ...getCompanyOptions(), staleTime: FIVE_MINUTES_MS });
}
