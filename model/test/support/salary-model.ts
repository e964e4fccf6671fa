import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf, type GoldenFeatures, type GoldenRow } from '../../src/golden.ts';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { OnnxModel } from '../../src/onnx/runtime.ts';
import { ARTIFACTS } from '../../src/paths.ts';

const json = (name: string): unknown => JSON.parse(readFileSync(join(ARTIFACTS, name), 'utf8'));

export const manifest = json('salary.manifest.json') as Manifest;
export const golden = json('salary.golden.json') as { model: string; sha256: string; rows: GoldenRow[] };
export const onnxBytes = readFileSync(join(ARTIFACTS, 'salary.onnx'));

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The committed model in onnxruntime; rows in, raw predictions out. */
export async function salaryModel(): Promise<(rows: GoldenFeatures[]) => Promise<number[]>> {
  const model = await OnnxModel.load(onnxBytes, manifest.features);
  return async (rows) => (await model.predict(columnsOf(manifest.features, rows))).predictions;
}

export const someone: GoldenFeatures = {
  job: 'Engineer',
  seniority: 'Junior',
  targetSeniority: 'Semi-senior',
  currentSalary: 48_000,
  tenureYears: 2,
  performanceRating: 4,
};
