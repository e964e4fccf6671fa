import { SENIORITIES } from '../employees/seniority.ts';
import { terminalLanguage } from '../startup/language.ts';
import { startupMessages } from '../startup/startup-messages.ts';
import { EMPLOYEE_FIELDS, fieldOf, isText } from './employee-fields.ts';
import type { Feature, Manifest } from './manifest.schema.ts';
import { modelMessages } from './model-messages.ts';

export { type EmployeeField, fieldOf } from './employee-fields.ts';

/** What the page's address has besides the features that are asked for (predictor-ui/src/features/predict/search.ts). */
const IN_ADDRESS = ['employee', 'target', 'compare', 'why'];

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
  if (currencyOf(manifest) === undefined)
    throw new Error(startupMessages[terminalLanguage()].wrongUnit(manifest.target.unit));
  const { features } = manifest;
  checkNames(features);
  const unknown = features.filter((feature) => feature.source === 'employee' && !fieldOf(feature));
  const names = unknown.map(({ name }) => name).join(', ');
  if (names) throw new Error(modelMessages[terminalLanguage()].unknownFields(names, EMPLOYEE_FIELDS.join(', ')));
  for (const feature of features) checkField(feature);
}

/** Rows are JavaScript's objects, which have `constructor` and `__proto__` already. */
function checkNames(features: readonly Feature[]): void {
  const messages = modelMessages[terminalLanguage()];
  const names = features.map(({ name }) => name);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) throw new Error(messages.repeatedFeature(repeated));
  const reserved = names.find((name) => name in Object.prototype);
  if (reserved !== undefined) throw new Error(messages.reservedFeature(reserved));
  const taken = features.find(({ name, source }) => source === 'request' && IN_ADDRESS.includes(name));
  if (taken) throw new Error(messages.addressFeature(taken.name));
}

function checkField(feature: Feature): void {
  const messages = modelMessages[terminalLanguage()];
  const { name, source, from, kind } = feature;
  if (from !== undefined && source !== 'employee') throw new Error(messages.fieldOfOther(name, source));
  const field = source === 'target' ? 'seniority' : fieldOf(feature);
  if (field === undefined) return;
  if (isText(field) !== (kind !== 'numeric'))
    throw new Error(messages.fieldKind(name, field, kind, isText(field) ? 'categorical / ordinal' : 'numeric'));
  if (field === 'tenureYears' && kind === 'numeric' && feature.integer) throw new Error(messages.tenureWhole(name));
  if (field !== 'seniority' || kind === 'numeric') return;
  const values = feature.categories.map(({ value }) => value);
  if (SENIORITIES.some((one) => values.includes(one))) return;
  throw new Error(messages.noSeniority(name, values.join(', '), SENIORITIES.join(', ')));
}
