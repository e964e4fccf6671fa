import { createHash } from 'node:crypto';
import { conformalBand, LEVEL } from '../../learn/conformal.ts';
import { everyRow, foldsByGroup } from '../../learn/folds.ts';
import { rounded, score } from '../../learn/metrics.ts';
import { averageRow } from '../../manifest/average.ts';
import { distributionsOf } from '../../manifest/distributions.ts';
import { predictedVsActual } from '../../manifest/held-out.ts';
import { ANY_PURPOSE, SALARY_PURPOSE } from '../../manifest/texts.ts';
import { versionOf } from '../../manifest/version.ts';
import type { Input } from '../../onnx/foreign-model.ts';
import { Random } from '../../random.ts';
import type { Text } from '../../table/feature.ts';
import type { Table } from '../../table/table.ts';
import { FOLDS } from '../../training.ts';
import type { ImportTable } from './import-table.ts';

const SEED = 2026;

const SEEN: Text = {
  es: 'Sus errores y su margen se midieron en filas de las que pudo aprender: los errores con filas nuevas son mayores, y el margen cubre menos.',
  en: 'Its errors and its band were measured on rows that it may have learned from: errors on new rows are larger, and the band covers less.',
};
const ELSEWHERE: Text = {
  es: 'Se entrenó fuera de Aumento: cómo, con qué datos y con qué cuidado lo sabe quien lo entrenó.',
  en: 'It was trained outside Aumento: how, on what data and with what care, whoever trained it knows.',
};

/** What a model was measured on. */
export interface Measured {
  table: Table;
  predictions: Float64Array;
  /** Whether it may have learned from these rows. */
  seen: boolean;
}

export interface Naming {
  name: string;
  /** YYYY-MM-DD, UTC */
  date: string;
  algorithm: string | null;
  output: string;
  /** The feature that is the review's rating. */
  rating: string | null;
}

/**
 * The manifest of a model that was trained elsewhere; the contract is the API's (api/src/models/manifest.schema.ts).
 *
 * @param table what it was trained on, for the form and the average row
 */
export function importedManifest(
  { name, date, algorithm, output, rating }: Naming,
  onnx: Uint8Array,
  inputs: readonly Input[],
  table: ImportTable,
  measured: Measured,
) {
  const { features, target } = table;
  const sha256 = createHash('sha256').update(onnx).digest('hex');
  const actual = measured.table.target.values;
  const { mae, rmse, r2 } = score(actual, measured.predictions);
  const rows = actual.length;
  const band = bandOf(measured);
  const today = features.findIndex(
    (feature) => (feature.from ?? feature.name) === 'currentSalary' && feature.source === 'employee',
  );
  const salaries = measured.table.columns[today];
  const unchanged = salaries && 'numbers' in salaries ? score(actual, salaries.numbers) : null;
  return {
    name,
    version: versionOf(date, sha256),
    file: `${name}.onnx`,
    sha256,
    algorithm: { id: 'onnx', label: labelOf(algorithm), parameters: {} },
    target: { name: target.name, unit: target.unit, label: { es: 'Salario nuevo', en: 'New salary' } },
    output,
    features: withUnits(features, target.unit),
    ...(rating !== null && { reviewRating: rating }),
    average: wholeWhere(inputs, features, averageRow(table)),
    band,
    metrics: {
      crossValidation: [],
      heldOut: {
        ...{ mae: rounded(mae), rmse: rounded(rmse), r2: rounded(r2), coverage: band.coverage, rows },
        ...(measured.seen && { seen: true }),
      },
      ...(unchanged && {
        unchanged: { mae: rounded(unchanged.mae), rmse: rounded(unchanged.rmse), r2: rounded(unchanged.r2) },
      }),
      byGroup: {},
      predictedVsActual: predictedVsActual(actual, measured.predictions, SEED),
    },
    data: {
      rows: table.target.values.length,
      files: measured.table === table ? table.files : [...table.files, ...measured.table.files],
      distributions: distributionsOf(table, measured.predictions),
    },
    seed: SEED,
    intendedUse: SALARY_PURPOSE.intendedUse,
    limitations: [ELSEWHERE, ...(measured.seen ? [SEEN] : []), ...ANY_PURPOSE.limitations],
  };
}
export type ImportedManifest = ReturnType<typeof importedManifest>;

/** As wide for all, since the model gives no scale; covering is measured on the rows that a fold leaves out. */
function bandOf({ table, predictions, seen }: Measured) {
  const actual = table.target.values;
  const errors = actual.map((value, row) => Math.abs(value - (predictions[row] as number)));
  const ones = new Float64Array(errors.length).fill(1);
  const groups = Array.from(errors, () => '');
  const folds = foldsByGroup(everyRow(errors.length), table.groups, FOLDS, new Random(SEED, 'folds'));
  const { all } = conformalBand(errors, ones, groups, folds);
  return {
    method: seen ? 'cross-conformal, on rows that may have been seen' : 'cross-conformal, on unseen rows',
    level: LEVEL,
    // Who predicts every row exactly has a band, too.
    halfWidth: Math.max(all.factor, 0.01),
    coverage: all.coverage,
    rows: all.rows,
  };
}

const labelOf = (algorithm: string | null): Text =>
  algorithm === null ? { es: 'Modelo ONNX', en: 'ONNX model' } : { es: algorithm, en: algorithm };

const withUnits = (features: ImportTable['features'], unit: string | null) =>
  features.map((feature) =>
    feature.kind === 'numeric' && feature.source === 'employee' && (feature.from ?? feature.name) === 'currentSalary'
      ? { ...feature, unit }
      : feature,
  );

/** An int64 input takes no 3.2, not even of an average. */
function wholeWhere(
  inputs: readonly Input[],
  features: ImportTable['features'],
  average: Record<string, string | number>,
) {
  const whole = new Set(inputs.filter(({ type }) => type === 'int64').map(({ name }) => name));
  return Object.fromEntries(
    features.map((feature) => {
      const { name, input = name } = feature;
      const value = average[name] ?? '';
      return [name, typeof value === 'number' && whole.has(input) ? Math.round(value) : value];
    }),
  );
}
