import type { ReviewedEmployee as Employee } from '../employees/employees.schema.ts';
import type { Seniority } from '../employees/seniority.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import { translate } from '../i18n/translate.ts';
import { allowedUnless, notAllowed } from '../models/allowed-values.ts';
import { type EmployeeField, fieldOf } from '../models/fits-service.ts';
import type { Feature, FeatureRow, Manifest } from '../models/manifest.schema.ts';

const DAY_MS = 86_400_000;
const DAYS_A_YEAR = 365.25;

/** How features with `source: employee` are read from an employee's row; null where nobody has said yet. */
const FROM_EMPLOYEE: Record<EmployeeField, (employee: Employee, today: Date) => string | number | null> = {
  job: (employee) => employee.job,
  seniority: (employee) => employee.seniority,
  department: (employee) => employee.department,
  currentSalary: (employee) => employee.salary,
  tenureYears: (employee, today) => Math.floor((today.getTime() - Date.parse(employee.hiredOn)) / DAY_MS) / DAYS_A_YEAR,
  lastRating: (employee) => employee.lastRating,
};

/**
 * The model's row for one employee and one target, in the manifest's order.
 *
 * @param given the request's features, only those with `source: request`
 * @throws ProblemException 422, naming each invalid feature, its value and what is allowed
 */
export function featureRow(
  manifest: Manifest,
  employee: Employee,
  targetSeniority: Seniority,
  given: Readonly<Record<string, unknown>>,
  today: Date,
): FeatureRow {
  const errors = Object.keys(given)
    .filter((name) => !manifest.features.some((feature) => feature.source === 'request' && feature.name === name))
    .map((name) => wrong(name, notAsked(manifest)));
  const row: Record<string, string | number> = {};

  for (const feature of manifest.features) {
    const value = featureValue(feature, employee, targetSeniority, given, today);
    const allowed = allowedUnless(feature, value);
    if (allowed) errors.push(wrong(feature.name, notAllowed(value, allowed)));
    else row[feature.name] = value as string | number;
  }
  if (errors.length > 0) throw ProblemException.unprocessable(errors);
  return row;
}

/** The rating for the review, 1 to 5; null if the model asks for none. */
export function ratingOf(manifest: Manifest, row: FeatureRow): number | null {
  const rating = Number(row[reviewRatingOf(manifest)]);
  return Number.isInteger(rating) && rating >= 1 && rating <= 5 ? rating : null;
}

/** The feature that is the review's rating: in a manifest that is older than `reviewRating`, as it was called then. */
export function reviewRatingOf({ reviewRating = 'performanceRating' }: Manifest): string {
  return reviewRating;
}

function featureValue(
  feature: Feature,
  employee: Employee,
  target: Seniority,
  given: Readonly<Record<string, unknown>>,
  today: Date,
): unknown {
  if (feature.source === 'target') return target;
  const field = fieldOf(feature);
  const value = field ? FROM_EMPLOYEE[field](employee, today) : given[feature.name];
  if (value === undefined) return feature.default ?? (feature.missing && '');
  return value === null && feature.missing ? '' : value;
}

function notAsked({ features }: Manifest): string {
  const names = features.flatMap(({ source, name }) => (source === 'request' ? [name] : [])).join(', ');
  return translate({ en: `is not asked for; allowed: ${names}`, es: `no se pide; se admite: ${names}` });
}

function wrong(name: string, message: string) {
  return { path: `features.${name}`, message };
}
