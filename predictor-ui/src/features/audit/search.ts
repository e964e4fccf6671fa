import { AuditAction, type ListAuditEntriesData } from '../../generated/types.gen.ts';
import { isUuid, readChoice, readText } from '../../shared/address/read-search.ts';

/** The page's state is its address: `/audit?action=sign-in&search=ana&from=2026-11-01`. */
export type AuditSearch = Omit<NonNullable<ListAuditEntriesData['query']>, 'before'>;

export function readAuditSearch({ action, search, subjectId, from, to }: Record<string, unknown>): AuditSearch {
  return {
    ...readChoice('action', action, Object.values(AuditAction)),
    ...readText(search),
    ...(isUuid(subjectId) && { subjectId }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
}

function isDay(text: unknown): text is string {
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}`) && String(text).length === 10;
}
