import { createHash } from 'node:crypto';
import { LEVEL } from '../learn/conformal.ts';
import { rounded, score } from '../learn/metrics.ts';
import type { Model } from '../learn/model.ts';
import { en } from '../messages/en.ts';
import { es } from '../messages/es.ts';
import { OUTPUT, SCALE } from '../onnx/export.ts';
import type { Text } from '../table/feature.ts';
import type { Table } from '../table/table.ts';
import { FOLDS, type Prepared, type Trained } from '../training.ts';
import { averageRow } from './average.ts';
import { salaryGroups } from './by-group.ts';
import type { CardMetrics } from './card.ts';
import { codeVersion, libraryVersions } from './code-version.ts';
import { distributionsOf } from './distributions.ts';
import { governanceOf } from './governance.ts';
import { heldOutRows, predictedVsActual, scoresOfToday } from './held-out.ts';
import type { Manifest } from './manifest.ts';
import { isSalary } from './measure.ts';
import { ALGORITHM_LABELS, ANY_PURPOSE, SALARY_PURPOSE } from './texts.ts';
import { versionOf } from './version.ts';

/** Numbers to six significant digits, one level deep. */
function roundAll<T extends object>(values: T): T {
  const entries = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'number' ? rounded(value) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/**
 * Builds the manifest.
 * @param date of the training, YYYY-MM-DD
 */
export function buildManifest(
  { name, date }: { name: string; date: string },
  onnx: Uint8Array,
  prepared: Prepared,
  trained: Trained,
  card: CardMetrics,
): Manifest {
  const { table, data } = prepared;
  const { model, band, compared } = trained;
  // An object a row: many of them, and only needed to compare with today.
  const heldOut = table.carry === null ? [] : heldOutRows(prepared, trained);
  const below = heldOut.filter((row) => row.predicted < row.today).length / heldOut.length;
  const purpose = isSalary(table) ? SALARY_PURPOSE : ANY_PURPOSE;
  const { coverage } = band.all;
  const sha256 = createHash('sha256').update(onnx).digest('hex');
  return {
    name,
    version: versionOf(date, sha256),
    file: `${name}.onnx`,
    sha256,
    algorithm: {
      id: model.algorithm,
      label: ALGORITHM_LABELS[model.algorithm],
      parameters: parametersOf(model, table),
    },
    target: { name: table.target.name, unit: table.target.unit, label: table.target.label },
    output: OUTPUT,
    scale: SCALE,
    features: table.features,
    ...(table.reviewRating !== undefined && { reviewRating: table.reviewRating }),
    average: averageRow(table),
    band: {
      method: 'locally-weighted-cross-conformal',
      level: LEVEL,
      halfWidth: rounded(medianOf(band.halfWidths)),
      ...band.all,
      by: table.bandBy ?? [],
      groups: band.groups.map(({ group, ...figures }) => ({ values: JSON.parse(group), ...figures })),
    },
    metrics: {
      crossValidation: compared.map((one) => ({ ...roundAll(one), folds: FOLDS })),
      heldOut: {
        ...roundAll(score(data.target, trained.predictions)),
        coverage,
        rows: data.matrix.rows,
        belowCurrentSalary: table.carry === null ? null : rounded(below),
      },
      ...(table.carry !== null && { unchanged: scoresOfToday(heldOut) }),
      byGroup: isSalary(table) ? salaryGroups(table, heldOut) : {},
      predictedVsActual: predictedVsActual(data.target, trained.predictions, data.seed),
      ...card,
    },
    data: {
      rows: data.matrix.rows,
      leftOut: table.leftOut ?? 0,
      files: table.files,
      from: table.period?.from ?? null,
      to: table.period?.to ?? null,
      distributions: distributionsOf(table, trained.predictions),
    },
    seed: data.seed,
    training: { date, code: codeVersion(), libraries: libraryVersions() },
    ...purpose,
    limitations: [...purpose.limitations, ...caveatsOf(table, trained)],
    ...(isSalary(table) && { governance: governanceOf(table.owner ?? null) }),
  };
}

/** What a model that was trained anyway has against it. */
function caveatsOf({ caveats = [] }: Table, { useful }: Trained): Text[] {
  return useful ? caveats : [...caveats, { es: es.uselessAnyway, en: en.uselessAnyway }];
}

function parametersOf({ parts }: Model, table: Table): Record<string, number | string> {
  return Object.assign(
    {},
    ...parts.map(({ share, model }) => ({
      ...(parts.length > 1 && model.algorithm === 'ridge' && { ridgeShare: share }),
      ...(model.algorithm === 'ridge' ? { alpha: model.alpha } : model.parameters),
      ...(model.algorithm !== 'ridge' && model.onto !== null && { alpha: model.onto.alpha }),
      ...(model.algorithm !== 'ridge' &&
        model.carry !== null &&
        table.carry !== null && { carriedFeature: table.carry, carriedShare: rounded(model.carry.slope) }),
    })),
  );
}

function medianOf(values: Float64Array): number {
  return values.toSorted()[values.length >> 1] ?? Number.NaN;
}
