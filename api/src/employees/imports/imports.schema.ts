import { z } from 'zod';
import { uuid } from '../../http/fields.schema.ts';

export const importId = uuid.brand<'ImportId'>();
export type ImportId = z.infer<typeof importId>;

/** In an error about one. */
export const IMPORT = { en: 'import', es: 'una importación' };

const importSchema = z
  .object({
    id: importId,
    importedAt: z.iso.datetime(),
    importedBy: z.string().nullable().describe('Whose it was: an e-mail; null where the account is gone'),
    created: z.int(),
    changed: z.int(),
    canBeUndone: z.boolean().describe('Whether DELETE undoes it: none of its people was changed since'),
  })
  .meta({ id: 'EmployeeImport' });
export type EmployeeImportAnswer = z.infer<typeof importSchema>;

export const importsSchema = z
  .object({ items: z.array(importSchema).describe('The last ten, the newest first') })
  .meta({ id: 'EmployeeImports' });
export type EmployeeImports = z.infer<typeof importsSchema>;
