import { z } from 'zod';
import type { Language } from '../../i18n/translate.ts';
import type { CsvForm } from './write-csv.ts';

/** For whom an export is: people, in their language, or, without one, programs. */
export const csvLanguage = z
  .enum(['es', 'en'])
  .optional()
  .describe('Names and labels in this language, and the separator that its Excel opens. Left out: for programs');

/** What a spreadsheet set to a language opens by itself. */
const FORMS: Record<Language, CsvForm> = { es: { delimiter: ';', decimal: ',' }, en: { delimiter: ',', decimal: '.' } };

export function csvForm(language: Language | undefined): CsvForm {
  return FORMS[language ?? 'en'];
}

/** The name of a column or the label of a value; without a language the API's own word for it. */
export function csvLabel(language: Language | undefined, own: string, label: Record<Language, string>): string {
  return language ? label[language] : own;
}
