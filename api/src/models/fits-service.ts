import { terminalLanguage } from '../startup/language.ts';
import { startupMessages } from '../startup/startup-messages.ts';
import type { Manifest } from './manifest.schema.ts';

/** The features with `source: employee` that can be read from an employee's row. */
export const EMPLOYEE_FEATURES = ['job', 'seniority', 'currentSalary', 'tenureYears'] as const;
export type EmployeeFeature = (typeof EMPLOYEE_FEATURES)[number];

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** The currency of a target's unit, such as `USD/year`, which alone the salary policy can be applied to. */
export function currencyOf({ target: { unit } }: Manifest): string | undefined {
  const [, code = ''] = /^([A-Z]{3})\/year$/.exec(unit ?? '') ?? [];
  return CURRENCIES.has(code) ? code : undefined;
}

/**
 * Whether this service can give a model what it asks for, and use what it answers.
 *
 * @throws Error that names the unit or the features that do not fit
 */
export function checkFitsService(manifest: Manifest): void {
  const messages = startupMessages[terminalLanguage()];
  if (currencyOf(manifest) === undefined) throw new Error(messages.wrongUnit(manifest.target.unit));
  const known: readonly string[] = EMPLOYEE_FEATURES;
  const unknown = manifest.features.filter(({ source, name }) => source === 'employee' && !known.includes(name));
  if (unknown.length > 0) throw new Error(messages.unknownFeatures(unknown.map(({ name }) => name).join(', ')));
}
