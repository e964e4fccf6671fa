import type { AuditAction } from './audit.schema.ts';

/** One thing that was done. Before and after hold the changed values alone. */
export interface Deed {
  action: AuditAction;
  subjectId?: string | null;
  /** A name or an e-mail. */
  subject?: string;
  before?: Readonly<Record<string, unknown>>;
  after?: Readonly<Record<string, unknown>>;
}
