import type { AuditEntry } from '../../generated/types.gen.ts';

export interface FieldChange {
  field: string;
  /** Undefined: there was no value. */
  before?: unknown;
  /** Undefined: there is no value any more. */
  after?: unknown;
}

/** Not shown: identifiers and the order of an export mean nothing to a reader. The log's CSV has them. */
const UNTOLD = new Set(['predictionId', 'subjectId', 'sort']);

/** The changed fields of a record. */
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
