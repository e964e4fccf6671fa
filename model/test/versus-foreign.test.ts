import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeModel } from '../src/onnx/proto.ts';
import { anyTable } from '../src/table/any-table.ts';
import type { Table } from '../src/table/table.ts';
import { compareWith } from '../src/versus/compare-with.ts';
import { predictWith } from '../src/versus/other-model.ts';
import { newFolder, run } from './support/command.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/sklearn');
const TRAIN = join(FIXTURES, 'train.csv');
const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const { predictions: known } = JSON.parse(readFileSync(join(FIXTURES, 'predictions.json'), 'utf8'));
/** What the reviews' table calls the columns of the fixtures; two of them are not the reviews', and stand for them. */
const CALLED: Record<string, string> = {
  puesto: 'job',
  nivel_objetivo: 'targetSeniority',
  modalidad: 'seniority',
  salario_actual: 'currentSalary',
  antiguedad: 'tenureYears',
  personas_a_cargo: 'performanceRating',
};
const TEXTS = ['puesto', 'nivel_objetivo', 'modalidad'];
const UNIT = 'USD/year';

/** The fixtures' rows as a table of reviews. */
function reviews(): Table {
  const kinds = Object.keys(CALLED).map(
    (name) => [name, { kind: TEXTS.includes(name) ? 'categorical' : 'numeric' }] as const,
  );
  const table = anyTable({
    ...{ path: TRAIN, target: 'salario_nuevo', features: Object.keys(CALLED), kinds: new Map(kinds) },
    ...{ decimal: null, delimiter: null, encoding: null },
  });
  const features = table.features.map((one) => ({ ...one, name: CALLED[one.name] as string }));
  return { ...table, features, target: { ...table.target, unit: UNIT } };
}

interface Written {
  features: { name: string; from?: string; source: string; input?: string }[];
  [more: string]: unknown;
}

/** Imports a fixture as its owner does, and changes the manifest. @returns the manifest's path */
function imported(model: string, options: string[], change: (manifest: Written) => object): string {
  const data = ['--data', TRAIN, '--target', 'salario_nuevo', '--unit', UNIT];
  const { status, stderr } = run('cli/import.ts', [join(FIXTURES, `${model}.onnx`), ...data, ...options], folder);
  expect([stderr, status]).toEqual(['', 0]);
  const path = join(folder, model, `${model}.manifest.json`);
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, ...change(manifest) }));
  return path;
}

const FIELDS = 'puesto=job,modalidad=seniority,salario_actual=currentSalary,antiguedad=tenureYears';
const rated = { reviewRating: 'personas_a_cargo' };
const asSeniority = ({ features }: Written) => ({
  ...rated,
  features: features.map((one) => (one.name === 'modalidad' ? { ...one, source: 'employee', from: 'seniority' } : one)),
});
const EMPLOYEE = ['--employee', FIELDS.replace('modalidad=seniority,', '')];

describe('a model whose features are called otherwise than the reviews’ columns', () => {
  let table: Table;
  let every: number[];
  beforeAll(() => {
    table = reviews();
    every = [...table.target.values.keys()];
  });

  it.each([
    ['named inputs of float32', 'ridge', [...EMPLOYEE, '--target-level', 'nivel_objetivo'], asSeniority],
    ['named inputs, one of int64', 'random-forest', [...EMPLOYEE, '--target-level', 'nivel_objetivo'], asSeniority],
    [
      'a table of doubles in one input',
      'double-table',
      [
        ...['--features', 'salario_actual,antiguedad,personas_a_cargo'],
        ...['--employee', 'salario_actual=currentSalary,antiguedad=tenureYears'],
      ],
      () => rated,
    ],
  ] as const)('predicts as it did in Python: %s', async (_, model, options, change) => {
    const found = await predictWith(imported(model, [...options], change), table, every);
    if ('why' in found) throw new Error(`${found.why}: ${found.names}`);
    expect(found.predictions.size).toBe(every.length);
    const unlike = every.filter((row) => Math.abs((found.predictions.get(row) ?? 0) - known[model][row]) > 0.05);
    // See import.test.ts: a forest's split that lies on a value.
    expect(unlike.length).toBeLessThanOrEqual(model === 'random-forest' ? 10 : 0);
  });

  it('has no answer where an int64 input would need a whole number', async () => {
    const path = imported('random-forest', [...EMPLOYEE, '--target-level', 'nivel_objetivo'], asSeniority);
    const people = table.columns.at(-1);
    if (!people || !('numbers' in people)) throw new Error('The last column is of numbers.');
    people.numbers[3] = 2.5;
    people.numbers[4] = Number.NaN;
    const found = await predictWith(path, table, every);
    expect('predictions' in found && every.filter((row) => !found.predictions.has(row))).toEqual([3, 4]);
  });

  it('is refused by what it lacks, by its own name', async () => {
    const path = imported('ridge', [...EMPLOYEE, '--target-level', 'nivel_objetivo'], () => rated);
    expect(await predictWith(path, table, every)).toMatchObject({ why: 'features', names: ['modalidad'] });
  });

  it('says which input its manifest does not fill', async () => {
    const path = imported('ridge', [...EMPLOYEE, '--target-level', 'nivel_objetivo'], ({ features }) => ({
      ...rated,
      features: features.filter(({ name }) => name !== 'modalidad'),
    }));
    const found = await predictWith(path, table, every);
    expect(found).toMatchObject({
      why: 'fails',
      names: [expect.stringContaining('The input modalidad takes 1 columns')],
    });
  });
});

/** The logarithm of an input `years`. */
function logarithm(): Uint8Array {
  const shape = { dim: [{ dimParam: 'N' }, { dimValue: 1 }] };
  const column = (name: string) => ({ name, type: { tensorType: { elemType: 1, shape } } });
  const node = [{ opType: 'Log', input: ['years'], output: ['y'] }];
  return encodeModel({
    irVersion: 8,
    opsetImport: [{ domain: '', version: 17 }],
    graph: { name: 'log', input: [column('years')], output: [column('y')], node },
  });
}

describe('a row for which another model has no number', () => {
  it('counts as unanswered, and the rest is measured', async () => {
    const all = reviews();
    const ids = all.target.values.map((_, row) => row);
    const table = { ...all, ids: Array.from(ids, String) };
    const path = join(folder, 'log.manifest.json');
    // The logarithm of tenure: NaN below 0, and -∞ at 0.
    writeFileSync(join(folder, 'log.onnx'), logarithm());
    const features = [{ name: 'years', from: 'tenureYears', kind: 'numeric', source: 'employee' }];
    const manifest = { version: 'log', file: 'log.onnx', output: 'y', target: { unit: UNIT }, features };
    writeFileSync(path, JSON.stringify(manifest));
    const years = table.columns[4];
    if (!years || !('numbers' in years)) throw new Error('The tenure is a number.');
    years.numbers[0] = -1;
    years.numbers[1] = 0;
    const unseen = join(folder, 'unseen.txt');
    writeFileSync(unseen, table.ids.join('\n'));
    const found = await compareWith({ manifest: path, unseen }, table as never, table.target.values);
    expect(found).toMatchObject({ unseen: 240, unanswered: 2, rows: 238, verdict: 'better' });
    expect(Object.values({ ...found.before, gain: found.gain }).every(Number.isFinite)).toBe(true);
  });
});
