import { ProblemException } from '../../http/problems/problem.exception.ts';
import { translate } from '../../i18n/translate.ts';
import type { Comparison } from './compare-rows.ts';
import type { ImportError, ImportReport } from './import.schema.ts';
import { LIMITS } from './limits.ts';
import type { ImportFile } from './read-file.ts';

/** Truncates a cell's text in messages. */
const MOST_SHOWN = 100;

export function reportOf(file: ImportFile, comparison: Comparison, applied: boolean): ImportReport {
  const { columns, mapping, dateOrder, count: rows } = file;
  const { created, changed, unchanged } = comparison;
  return {
    applied,
    importId: null,
    columns,
    mapping,
    dateOrder,
    rows,
    created: created.length,
    changed: changed.length,
    unchanged,
    errorCount: file.errors.count + comparison.errors.count,
    errors: firstErrors(file, comparison),
    sample: sampleOf(file, comparison),
  };
}

/** @throws ProblemException 422 with the errors, if any */
export function refuseWrong(file: ImportFile, comparison: Comparison): void {
  const count = file.errors.count + comparison.errors.count;
  if (count === 0) return;
  const at = ({ line, field }: ImportError) => {
    if (line === null) return field ? `csv, ${field}` : 'csv';
    return translate({ en: `line ${line}`, es: `línea ${line}` }) + (field ? `, ${field}` : '');
  };
  const errors = firstErrors(file, comparison).map((error) => ({ path: at(error), message: error.message }));
  throw ProblemException.unprocessable(errors, count);
}

function firstErrors({ errors }: ImportFile, comparison: Comparison): ImportError[] {
  return [...errors.items, ...comparison.errors.items]
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .slice(0, LIMITS.errors)
    .map((error) => ({ ...error, value: error.value && shown(error.value) }));
}

/** The first changed rows: as parsed, or, if invalid, as in the file. */
function sampleOf({ rows, wrong }: ImportFile, { kinds }: Comparison): ImportReport['sample'] {
  const sample: ImportReport['sample'] = wrong.map(({ line, given }) => ({
    ...{ line, kind: 'wrong', changes: [] },
    values: textsOf(given),
  }));
  let found = 0;
  for (const { line, values } of rows) {
    if (found === LIMITS.samples) break;
    const what = kinds.get(line);
    if (!what) continue;
    found += 1;
    sample.push({ line, values: textsOf(values), ...what });
  }
  return sample.toSorted((a, b) => a.line - b.line).slice(0, LIMITS.samples);
}

function textsOf(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, shown(String(value))]));
}

function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
