import { getRouteApi } from '@tanstack/react-router';
import { listAudit } from '../../generated/sdk.gen.ts';
import type { AuditSearch } from './search.ts';
import { useRecords } from './use-records.ts';

const route = getRouteApi('/audit');

/** What the address asks for, the API's answer to it, and how to ask for something else. */
export function useAudit(allowed: boolean) {
  const search: AuditSearch = route.useSearch();
  const navigate = route.useNavigate();
  const records = useRecords(
    ['audit', search],
    async (before, signal) => (await listAudit({ query: { ...search, before }, signal })).data,
    allowed,
  );
  return {
    search,
    records,
    /** What is typed or picked bit by bit: the address follows without a step back for each. */
    narrow: (changed: AuditSearch) => navigate({ search: (current) => ({ ...current, ...changed }), replace: true }),
    clear: () => navigate({ search: {} }),
  };
}
