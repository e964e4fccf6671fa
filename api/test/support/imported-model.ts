import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../../src/models/manifest.schema.ts';

const MODEL = join(import.meta.dirname, '../../../model');
const FIXTURES = join(MODEL, 'test/fixtures/sklearn');

/** A file as scikit-learn's converter writes it, of other features than ours. */
export const sklearnFile = (name: string): Buffer => readFileSync(join(FIXTURES, `${name}.onnx`));

export interface ImportedModel {
  /** Where it lies. */
  dir: string;
  path: string;
  file: Buffer;
  manifest: Manifest;
  golden: { features: Record<string, string | number>; prediction: number }[];
}

/** The same with the manifest that `npm run model:import` makes of it and its table. */
export function importedModel(name: string): ImportedModel {
  const dir = mkdtempSync(join(tmpdir(), 'aumento-imported-'));
  const asTable = ['--features', 'salario_actual,antiguedad,personas_a_cargo'];
  const [job, target] = [['puesto=job'], ['--target-level', 'nivel_objetivo']];
  const isTable = name === 'double-table';
  const fields = [...(isTable ? [] : job), 'salario_actual=currentSalary', 'antiguedad=tenureYears'];
  const table = ['--data', join(FIXTURES, 'train.csv'), '--test', join(FIXTURES, 'test.csv')];
  const args = [
    join(MODEL, 'src/cli/import.ts'),
    ...[join(FIXTURES, `${name}.onnx`), ...table, '--target', 'salario_nuevo', '--unit', 'USD/year', '--out', dir],
    ...['--employee', fields.join()],
    ...(isTable ? asTable : target),
  ];
  execFileSync(process.execPath, args);
  const read = (end: string) => JSON.parse(readFileSync(join(dir, `${name}.${end}.json`), 'utf8'));
  const path = join(dir, `${name}.manifest.json`);
  return { dir, path, file: sklearnFile(name), manifest: read('manifest'), golden: read('golden').rows };
}
