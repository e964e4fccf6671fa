import { z } from 'zod';
import { line } from '../http/fields.schema.ts';
import { noCurrency } from './company-messages.ts';
import { jobSchema } from './jobs.schema.ts';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

const currency = z.string().describe('ISO 4217, such as USD: what all amounts are in, a year');
const language = z.enum(['es', 'en']).nullable();

/** What everybody may know, before they sign in. */
export const companyBasicsSchema = z.object({
  name: z.string().nullable().describe('Null: not said'),
  currency,
  language: language.describe('For who asks for neither Spanish nor English; null: English'),
});
export type CompanyBasics = z.infer<typeof companyBasicsSchema>;

export const companySchema = companyBasicsSchema
  .extend({
    version: z.int().describe('Goes up with every change; who changes something says which one they saw'),
    jobs: z.array(jobSchema).describe('In the order of names'),
  })
  .meta({ id: 'Company' });
export type CompanyAnswer = z.infer<typeof companySchema>;

export const companyChangesSchema = z
  .strictObject({
    name: line.min(1).nullable(),
    currency: currency.refine((code) => CURRENCIES.has(code), { error: () => noCurrency() }),
    language,
  })
  .partial()
  .extend({ version: z.int32().min(1).describe('The version that the change was made on') })
  .meta({ id: 'CompanyChanges' });
export type CompanyChanges = z.infer<typeof companyChangesSchema>;
