import { z } from 'zod';
import { csvLanguage } from '../http/csv/csv-language.schema.ts';
import { day, searchText, uuid } from '../http/fields.schema.ts';

export const AUDIT_ACTIONS = [
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'sessions-ended',
  'account-created',
  'account-deleted',
  'password-changed',
  'password-reset',
  'password-reset-offered',
  'invited',
  'invitation-withdrawn',
  'role-changed',
  'department-created',
  'department-changed',
  'department-deleted',
  'company-changed',
  'job-created',
  'job-changed',
  'job-deleted',
  'employee-created',
  'employee-changed',
  'employee-removed',
  'photo-changed',
  'photo-removed',
  'employees-imported',
  'import-undone',
  'employees-exported',
  'model-added',
  'model-activated',
  'model-shadowed',
  'model-changed',
  'raise-decided',
  'raise-taken-back',
  'decisions-exported',
  'training-data-exported',
  'training-asked',
  'training-cancelled',
  'training-settings-changed',
  'audit-exported',
  'fictitious-company-removed',
] as const;
export const auditActionSchema = z.enum(AUDIT_ACTIONS).meta({ id: 'AuditAction' });
export type AuditAction = z.infer<typeof auditActionSchema>;

/** An audited change. Before and after hold only the changed values. */
export interface Deed {
  action: AuditAction;
  subjectId?: string | null;
  /** A name or an e-mail. */
  subject?: string;
  before?: Readonly<Record<string, unknown>>;
  after?: Readonly<Record<string, unknown>>;
}

const values = z.record(z.string(), z.unknown()).nullable();

export const auditEntrySchema = z
  .object({
    id: uuid,
    at: z.iso.datetime(),
    action: auditActionSchema,
    actor: z.string().describe('Who: an e-mail, as it was then'),
    address: z.string().describe('From where'),
    agent: z.string().describe('With what: a User-Agent'),
    subjectId: uuid.nullable().describe('The employee, department, job or account that it was done to'),
    subject: z.string().describe('Its name or e-mail, as it was then'),
    before: values.describe('What was changed, as it was before'),
    after: values.describe('… and since; “redacted” stands for what the API never gives'),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditFilterSchema = z.strictObject({
  action: auditActionSchema.optional(),
  search: searchText.default('').describe('A part of who did it, of whom it was done to, or of the address'),
  subjectId: uuid.optional(),
  from: day.optional().describe('The first day, in UTC'),
  to: day.optional().describe('The last day, in UTC'),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditExportQuerySchema = auditFilterSchema.extend({ language: csvLanguage });
export type AuditExportQuery = z.infer<typeof auditExportQuerySchema>;

export const auditQuerySchema = auditFilterSchema.extend({
  before: uuid.optional().describe('The `next` of an answer: goes on with what is older'),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export const changesQuerySchema = auditQuerySchema.pick({ before: true });
export type ChangesQuery = z.infer<typeof changesQuerySchema>;

export const auditPageSchema = z
  .object({
    items: z.array(auditEntrySchema).describe('The newest first, 50 at most'),
    next: uuid.nullable().describe('For `before`; null at the end'),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof auditPageSchema>;
