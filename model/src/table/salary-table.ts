import { dayOf } from '../data/calendar.ts';
import { InputError } from '../messages/input-error.ts';
import type { Feature, Range } from './feature.ts';
import { FEWEST_ROWS } from './fewest-rows.ts';
import { rangeOf } from './numbers.ts';
import { type Csv, provenance, readCsv } from './read-csv.ts';
import { FICTITIOUS, salaryFeatures } from './salary-features.ts';
import type { Column, Table } from './table.ts';

export interface SalaryTable extends Table {
  groups: string[];
  /** The id of each row's review. */
  ids: string[];
  /** Gender of each row's employee, for the report by group only: no feature. */
  gender: string[];
  /** Department of each row's employee, likewise; '' if unknown. */
  department: string[];
  /** Age in years of each row's employee at the review, likewise; NaN if unknown. */
  age: number[];
  /** The day of each review, YYYY-MM-DD, likewise. */
  reviewedOn: string[];
}

type Row = Record<string, string>;

const records = ({ header, rows }: Csv): Row[] =>
  rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));

/** A cell that has to be a number. Throws an InputError naming the review. */
function numberIn(review: Row, column: string): number {
  const cell = review[column] ?? '';
  if (/^\d+(\.\d+)?$/.test(cell)) return Number(cell);
  throw new InputError((m) => m.notInReview(review.id ?? '', column, cell));
}

/** The value of each feature at the time of a review. */
const SOURCES: Record<string, (review: Row, employee: Row) => string | number> = {
  job: (_, employee) => employee.job ?? '',
  seniority: (review) => review.old_seniority ?? '',
  targetSeniority: (review) => review.new_seniority ?? '',
  currentSalary: (review) => numberIn(review, 'old_salary'),
  tenureYears: (review, employee) => (dayOf(review.reviewed_on ?? '') - dayOf(employee.hired_on ?? '')) / 365.25,
  performanceRating: (review) => numberIn(review, 'rating'),
};

const EMPLOYEE_COLUMNS = ['id', 'gender', 'job', 'hired_on'];
const REVIEW_COLUMNS = [
  'id',
  'employee_id',
  'reviewed_on',
  'old_seniority',
  'new_seniority',
  'rating',
  'old_salary',
  'new_salary',
];

/** What the API leaves empty in opinions of a model that did not ask for it. */
const NEEDED = ['old_seniority', 'rating'];

function needColumns({ header, path }: Csv, names: readonly string[]): void {
  const missing = names.find((name) => !header.includes(name));
  if (missing !== undefined) throw new InputError((m) => m.noSuchColumn(missing, path, header));
}

/**
 * One training row per salary review, joined with its employee, grouped by employee.
 *
 * @param currency what is paid in, ISO 4217; the files do not say it
 * @param departmentsPath what the `department_id` of an employee is called; a file may have their `department` instead
 */
export function salaryTable(
  employeesPath: string,
  reviewsPath: string,
  departmentsPath?: string,
  currency = FICTITIOUS.currency,
): SalaryTable {
  const employeesCsv = readCsv(employeesPath);
  const reviewsCsv = readCsv(reviewsPath);
  needColumns(employeesCsv, EMPLOYEE_COLUMNS);
  needColumns(reviewsCsv, REVIEW_COLUMNS);
  const employees = new Map(records(employeesCsv).map((row) => [row.id ?? '', row]));
  const every = records(reviewsCsv);
  const reviews = every.filter(isComplete);
  const departmentsCsv = departmentsPath === undefined ? [] : [readCsv(departmentsPath)];
  const departments = new Map(departmentsCsv.flatMap(records).map(({ id, name }) => [id, name]));
  const departmentOf = ({ department, department_id }: Row) => department ?? departments.get(department_id) ?? '';
  const employeeOf = (review: Row): Row => {
    const employee = employees.get(review.employee_id ?? '');
    if (employee === undefined) throw new InputError((m) => m.unknownEmployee(review.id ?? '', employeesPath));
    return employee;
  };
  const features = salaryFeatures({ currency, jobs: jobsOf(reviews.map((review) => employeeOf(review).job ?? '')) });
  const columns = features.map((feature): Column => {
    const source = SOURCES[feature.name];
    if (source === undefined) throw new Error(`No source for the feature ${feature.name}.`);
    const values = reviews.map((review) => {
      const value = source(review, employeeOf(review));
      if (isKnown(feature, value)) return value;
      throw new InputError((m) => m.notInReview(review.id ?? '', feature.name, String(value)));
    });
    return feature.kind === 'numeric' ? { numbers: Float64Array.from(values, Number) } : { texts: values.map(String) };
  });
  const reviewed = new Set(reviews.map((review) => review.employee_id)).size;
  if (reviewed < FEWEST_ROWS) throw new InputError((m) => m.tooFewReviewed(reviewed, FEWEST_ROWS));
  const dates = reviews.map((review) => review.reviewed_on ?? '').sort();
  return {
    features: features.map((feature, i) => observed(feature, columns[i])),
    columns,
    target: {
      name: 'newSalary',
      unit: `${currency}/year`,
      label: { es: 'Salario nuevo', en: 'New salary' },
      values: Float64Array.from(reviews, (review) => numberIn(review, 'new_salary')),
    },
    groups: reviews.map((review) => review.employee_id ?? ''),
    ids: reviews.map((review) => review.id ?? ''),
    lines: reviewsCsv.lines.filter((_, row) => isComplete(every[row])),
    carry: 'currentSalary',
    reviewRating: 'performanceRating',
    // A promotion is harder to foresee than a raise at the same seniority.
    bandBy: ['seniority', 'targetSeniority'],
    files: [employeesCsv, reviewsCsv, ...departmentsCsv].map(provenance),
    period: { from: dates[0] ?? '', to: dates.at(-1) ?? '' },
    gender: reviews.map((review) => employeeOf(review).gender ?? ''),
    department: reviews.map((review) => departmentOf(employeeOf(review))),
    age: reviews.map((review) => ageAt(review.reviewed_on ?? '', employeeOf(review))),
    reviewedOn: reviews.map((review) => review.reviewed_on ?? ''),
    leftOut: every.length - reviews.length,
  };
}

/** In years, by the day of birth or, where a file has no more than its year, by the middle of that; NaN where unknown. */
function ageAt(day: string, { id = '', born_on, birth_year }: Row): number {
  if (!born_on && !birth_year) return Number.NaN;
  const age = (dayOf(day) - dayOf(born_on || `${birth_year}-07-01`)) / 365.25;
  if (!(age >= 0 && age < 120)) throw new InputError((m) => m.notABirth(id, born_on || birth_year || ''));
  return age;
}

const isComplete = (review: Row | undefined) => NEEDED.every((name) => review?.[name] !== '');

const isKnown = (feature: Feature, value: string | number) =>
  feature.kind === 'numeric' ? Number.isFinite(value) : feature.categories.some((category) => category.value === value);

function observed(feature: Feature, column: Column | undefined): Feature {
  if (feature.kind !== 'numeric' || column === undefined || !('numbers' in column)) return feature;
  const seen = rangeOf(column.numbers);
  return {
    ...feature,
    range: feature.name === 'currentSalary' ? around(feature.range, seen) : feature.range,
    observed: seen,
  };
}

/** A salary that may be asked about: five times beyond what was paid, which is another number in each currency. */
function around(range: Range, { min, max }: Range): Range {
  if (min >= range.min && max <= range.max) return range;
  return { min: Math.max(1, Math.floor(min / 5)), max: Math.ceil(max * 5) };
}

/** The jobs of those who were reviewed, the fictitious company's first. */
function jobsOf(reviewed: readonly string[]): string[] {
  const jobs = new Set(reviewed.filter((job) => job !== ''));
  const known = FICTITIOUS.jobs.filter((job) => jobs.delete(job));
  return [...known, ...[...jobs].sort()];
}
