import { ProblemException } from '../../problems/problem.exception.ts';
import { say } from '../../problems/say.ts';
import type { Comparison } from './compare-rows.ts';
import type { ImportError, ImportReport } from './import.schema.ts';
import { type FirstErrors, LIMITS } from './limits.ts';
import type { Mapping } from './mapping.ts';
import { givenIn, type ImportRow, type Places } from './read-rows.ts';

const MOST_SAMPLES = 20;
/** Of a cell's text, enough to find it by. */
const MOST_SHOWN = 100;

/** A file, as far as it can be read by itself. */
interface ReadFile {
  columns: string[];
  mapping: Mapping;
  places: Places;
  rows: ImportRow[];
  errors: FirstErrors<ImportError>;
}

export function reportOf(file: ReadFile, comparison: Comparison, applied: boolean): ImportReport {
  const { columns, mapping, rows } = file;
  const { created, changed, unchanged } = comparison;
  return {
    applied,
    columns,
    mapping,
    rows: rows.length,
    created: created.length,
    changed: changed.length,
    unchanged,
    errorCount: file.errors.count + comparison.errors.count,
    errors: firstErrors(file, comparison),
    sample: sampleOf(file, comparison),
  };
}

/** @throws ProblemException 422 naming the errors, where there are any */
export function refuseWrong(file: ReadFile, comparison: Comparison): void {
  const count = file.errors.count + comparison.errors.count;
  if (count === 0) return;
  const at = ({ line, field }: ImportError) =>
    say({ en: `line ${line}`, es: `línea ${line}` }) + (field ? `, ${field}` : '');
  const errors = firstErrors(file, comparison).map((error) => ({ path: at(error), message: error.message }));
  throw ProblemException.unprocessable(errors, count);
}

function firstErrors({ errors }: ReadFile, comparison: Comparison): ImportError[] {
  return [...errors.items, ...comparison.errors.items]
    .toSorted((a, b) => a.line - b.line)
    .slice(0, LIMITS.errors)
    .map((error) => ({ ...error, value: error.value && shown(error.value) }));
}

/** The first rows that do something. */
function sampleOf({ rows, places }: ReadFile, { kinds }: Comparison): ImportReport['sample'] {
  const sample: ImportReport['sample'] = [];
  for (const { line, cells, values } of rows) {
    if (sample.length === MOST_SAMPLES) break;
    const what = values ? kinds.get(line) : { kind: 'wrong' as const, changes: [] };
    if (what) sample.push({ line, values: givenIn(cells.map(shown), places), ...what });
  }
  return sample;
}

function shown(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
