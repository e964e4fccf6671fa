import type { AuditFilter } from './audit.schema.ts';

type Condition = [sql: string, parameters: Record<string, unknown>];

const DAY_MS = 86_400_000;

/** The WHERE of a filter. Days are compared with the id, which begins with the time and has the index. */
export function conditionsOf({ action, search, subjectId, from, to }: AuditFilter, before?: string): Condition[] {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const found = '(record.actor ILIKE :like OR record.subject ILIKE :like OR record.address ILIKE :like)';
  return [
    ...when(before, 'record.id < :before', { before }),
    ...when(action, 'record.action = :action', { action }),
    ...when(subjectId, 'record.subjectId = :subjectId', { subjectId }),
    ...when(from, 'record.id >= :from', { from: from && firstIdAt(Date.parse(from)) }),
    ...when(to, 'record.id < :to', { to: to && firstIdAt(Date.parse(to) + DAY_MS) }),
    ...when(search, found, { like }),
  ];
}

function when(given: unknown, ...condition: Condition): Condition[] {
  return given ? [condition] : [];
}

/** The lowest UUIDv7 of a time. https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7 */
function firstIdAt(milliseconds: number): string {
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
