import { createHash } from 'node:crypto';
import { LEVEL } from '../learn/conformal.ts';
import type { CrossValidation } from '../learn/cross-validate.ts';
import { rounded } from '../learn/metrics.ts';
import type { Model } from '../learn/model.ts';
import { OUTPUT } from '../onnx/export.ts';
import type { SalaryTable } from '../table/salary-table.ts';
import type { Table } from '../table/table.ts';
import type { Prepared, Trained } from '../training.ts';
import { averageRow } from './average.ts';
import { salaryGroups } from './by-group.ts';
import { heldOutRows, predictedVsActual, scoresOfToday } from './held-out.ts';
import type { Manifest } from './manifest.ts';
import { ALGORITHM_LABELS, ANY_PURPOSE, SALARY_PURPOSE } from './texts.ts';

/** Numbers to six significant digits, one level deep. */
function roundAll<T extends object>(values: T): T {
  const entries = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'number' ? rounded(value) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

const isSalary = (table: Table): table is SalaryTable => 'gender' in table;

/** Builds the manifest. */
export function buildManifest(
  name: string,
  onnx: Uint8Array,
  prepared: Prepared,
  compared: readonly CrossValidation[],
  trained: Trained,
): Manifest {
  const { table, data, split } = prepared;
  const heldOut = heldOutRows(prepared, trained);
  const below = heldOut.filter((row) => row.predicted < row.today).length / heldOut.length;
  const purpose = isSalary(table) ? SALARY_PURPOSE : ANY_PURPOSE;
  const coverage = rounded(trained.heldOut.coverage);
  return {
    name,
    version: `${name}-v1`,
    file: `${name}-v1.onnx`,
    sha256: createHash('sha256').update(onnx).digest('hex'),
    algorithm: {
      id: trained.model.algorithm,
      label: ALGORITHM_LABELS[trained.model.algorithm],
      parameters: parametersOf(trained.model, table),
    },
    target: { name: table.target.name, unit: table.target.unit, label: table.target.label },
    output: OUTPUT,
    features: table.features,
    ...(table.reviewRating !== undefined && { reviewRating: table.reviewRating }),
    average: averageRow(table),
    band: {
      method: 'split-conformal',
      level: LEVEL,
      halfWidth: trained.halfWidth,
      coverage,
      calibrationRows: split.calibration.length,
      testRows: split.test.length,
    },
    metrics: {
      crossValidation: compared.map(roundAll),
      heldOut: {
        ...roundAll(trained.heldOut),
        rows: split.test.length,
        belowCurrentSalary: table.carry === null ? null : rounded(below),
      },
      ...(table.carry !== null && { unchanged: scoresOfToday(heldOut) }),
      byGroup: isSalary(table) ? salaryGroups(table, heldOut) : {},
      predictedVsActual: predictedVsActual(heldOut, data.seed),
    },
    data: {
      rows: data.matrix.rows,
      files: table.files,
      from: table.period?.from ?? null,
      to: table.period?.to ?? null,
    },
    seed: data.seed,
    ...purpose,
  };
}

function parametersOf(model: Model, table: Table): Record<string, number | string> {
  if (model.algorithm === 'ridge') return { alpha: model.alpha };
  const carried: Record<string, number | string> =
    model.carry === null || table.carry === null
      ? {}
      : { carriedFeature: table.carry, carriedShare: rounded(model.carry.slope) };
  return { ...model.parameters, ...carried };
}
