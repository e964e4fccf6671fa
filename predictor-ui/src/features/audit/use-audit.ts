import { getRouteApi } from '@tanstack/react-router';
import { listAuditEntries } from '../../generated/sdk.gen.ts';
import type { AuditSearch } from './search.ts';
import { useRecords } from './use-records.ts';

const route = getRouteApi('/audit');

/** The search parameters, the API's answer to them, and how to change them. */
export function useAudit(allowed: boolean) {
  const search: AuditSearch = route.useSearch();
  const navigate = route.useNavigate();
  const records = useRecords(
    ['audit', search],
    async (before, signal) => (await listAuditEntries({ query: { ...search, before }, signal })).data,
    allowed,
  );
  return {
    search,
    records,
    /** Typing and picking add no history entries. */
    narrow: (changed: AuditSearch) => navigate({ search: (current) => ({ ...current, ...changed }), replace: true }),
    clear: () => navigate({ search: {} }),
  };
}
