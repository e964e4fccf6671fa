import type { AuditAction, ListAuditEntriesData } from '../../generated/types.gen.ts';
import { isUuid, readText } from '../../shared/address/read-search.ts';

/** The page's state is its address: `/audit?action=sign-in&search=ana&from=2026-11-01`. */
export type AuditSearch = Omit<NonNullable<ListAuditEntriesData['query']>, 'before'>;

/** A record, so that the compiler finds a missing action. */
const ACTIONS: Record<AuditAction, true> = {
  'sign-in': true,
  'sign-in-failed': true,
  'sign-out': true,
  'sessions-ended': true,
  'account-created': true,
  'account-deleted': true,
  'password-changed': true,
  'password-reset': true,
  'password-reset-offered': true,
  invited: true,
  'invitation-withdrawn': true,
  'role-changed': true,
  'employee-created': true,
  'employee-changed': true,
  'employees-imported': true,
  'employees-exported': true,
  'raise-decided': true,
  'raise-taken-back': true,
  'training-data-exported': true,
  'audit-exported': true,
};

export function readAuditSearch({ action, search, subjectId, from, to }: Record<string, unknown>): AuditSearch {
  return {
    ...(typeof action === 'string' && Object.hasOwn(ACTIONS, action) && { action: action as AuditAction }),
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
