import type { AuditEntry } from '../../generated/types.gen.ts';

export interface FieldChange {
  field: string;
  /** Undefined: it was not there. */
  before?: unknown;
  /** Undefined: it is no more there. */
  after?: unknown;
}

/** Identifiers say nothing to a person, and neither does the order of a file; the log's own file has them. */
const UNTOLD = new Set(['predictionId', 'subjectId', 'sort']);

/** What a record says of each field. */
export function fieldChanges({ before, after }: Pick<AuditEntry, 'before' | 'after'>): FieldChange[] {
  const fields = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...fields]
    .filter((field) => !UNTOLD.has(field))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((change) => !isNothing(change.before) || !isNothing(change.after));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '';
}
