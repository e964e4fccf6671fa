import { z } from 'zod';
import { line } from '../../http/fields.schema.ts';
import { employeeDraftSchema } from '../employee-changes.schema.ts';
import { importId } from '../imports/imports.schema.ts';
import { DATE_ORDERS } from './date-order.ts';
import { LIMITS } from './limits.ts';

/** About 40,000 employees; nginx has the same limit. */
export const IMPORT_LIMIT = 6 * 1024 * 1024;

/** A new employee as a row of a file, with the name of the department. */
export const fileRowSchema = employeeDraftSchema
  .omit({ departmentId: true })
  .extend({ department: line.min(1).optional() });
export type FileRow = z.infer<typeof fileRowSchema>;
export const FILE_FIELDS = Object.keys(fileRowSchema.shape) as (keyof FileRow)[];
/** The fields of a file's columns. With `version`, rows changed since the export are refused. */
export const importFieldSchema = z.enum([...FILE_FIELDS, 'version']).meta({ id: 'ImportField' });
export type ImportField = z.infer<typeof importFieldSchema>;
export const IMPORT_FIELDS = importFieldSchema.options;

export const importRequestSchema = z
  .strictObject({
    csv: z
      .string()
      .describe(
        `The file: a header row; commas, semicolons or tabs; at most ${LIMITS.rows} rows, ${LIMITS.columns} columns, ${LIMITS.cell} characters a cell`,
      ),
    mapping: z
      .partialRecord(importFieldSchema, z.string().max(LIMITS.cell).nullable())
      .optional()
      .describe(
        'Which column of the file holds which field; null: none does. A field left out is found by the columns’ names',
      ),
    dates: z
      .enum(['dmy', 'mdy'])
      .optional()
      .describe('How dates such as 03/04/2024 are read, where the file does not tell: day or month first'),
    apply: z.boolean().default(false).describe('False: only look. True: write it all, or nothing'),
  })
  .meta({ id: 'ImportRequest' });
export type ImportRequest = z.infer<typeof importRequestSchema>;
export type DatesAnswer = NonNullable<ImportRequest['dates']>;

const errorSchema = z.object({
  line: z.int().nullable().describe('In the file; the header is line 1. Null: the whole file is wrong'),
  field: importFieldSchema.nullable(),
  value: z.string().nullable(),
  message: z.string(),
});
export type ImportError = z.infer<typeof errorSchema>;

export const importReportSchema = z
  .object({
    applied: z.boolean(),
    importId: importId.nullable().describe('Of what was written, by which it can be undone; null where nothing was'),
    columns: z.array(z.string()).describe('The file’s header'),
    mapping: z.record(importFieldSchema, z.string().nullable()).describe('Which column was taken for which field'),
    dateOrder: z
      .enum(DATE_ORDERS)
      .describe('How the dates were read; `iso`: none depends on an order; `ambiguous`: `dates` has to say it'),
    rows: z.int(),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    errorCount: z.int(),
    errors: z.array(errorSchema).describe(`The first ${LIMITS.errors}`),
    sample: z
      .array(
        z.object({
          line: z.int(),
          kind: z.enum(['new', 'changed', 'wrong']),
          values: z.partialRecord(importFieldSchema, z.string()),
          changes: z.array(z.object({ field: importFieldSchema, from: z.string(), to: z.string() })),
        }),
      )
      .describe('The first 20 rows that are not unchanged'),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReportSchema>;
