import type { Company, CompanyChanges } from '../../generated/types.gen.ts';

/** The empty choice: none. */
export const CHOICES = ['', 'es', 'en'] as const;

/** The form's values: what is not said is an empty text. */
export interface Settings extends Record<string, string> {
  name: string;
  currency: string;
  language: (typeof CHOICES)[number];
}

export function settingsOf({ name, currency, language }: Company): Settings {
  return { name: name ?? '', currency, language: language ?? '' };
}

/** What differs, as the API takes it. */
export function changesOf({ name, currency, language }: Settings, before: Company): CompanyChanges {
  const said = { name: name.trim() || null, currency, language: language || null };
  const changed = Object.entries(said).filter(([field, value]) => value !== before[field as keyof Company]);
  return { ...Object.fromEntries(changed), version: before.version };
}
