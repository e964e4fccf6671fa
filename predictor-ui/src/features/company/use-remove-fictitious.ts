import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getFictitiousCompanyOptions,
  removeFictitiousCompanyMutation,
} from '../../generated/@tanstack/react-query.gen.ts';
import type { FictitiousCompany } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';

/** What of the fictitious company is there, and its removal; then everything is read again. */
export function useRemoveFictitious() {
  const queryClient = useQueryClient();
  const { formats } = useI18n();
  return {
    // Somebody may have been added meanwhile, and the question says what goes for good.
    company: useQuery({ ...getFictitiousCompanyOptions(), staleTime: 0 }),
    removal: useMutation({
      ...removeFictitiousCompanyMutation(),
      // Not waited for: what was removed is said before the counts are zero.
      onSettled: () => void queryClient.invalidateQueries(),
    }),
    written: ({ employees, others, reviews, predictions, departments }: FictitiousCompany) => ({
      people: formats.number(employees),
      others: formats.number(others),
      /** People, salary decisions, predictions and departments. */
      all: [employees, reviews, predictions, departments].map(formats.number) as [string, string, string, string],
    }),
  };
}

/** Counts, for the texts. */
export type Written = ReturnType<ReturnType<typeof useRemoveFictitious>['written']>;
