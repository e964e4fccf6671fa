import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../i18n/translate.ts';
import { checkModel } from '../check-model.ts';
import { manifestSchema } from '../manifest.schema.ts';
import { InferenceSession } from '../onnxruntime.ts';
import type { ManifestDraft } from './draft.schema.ts';
import { draftManifest } from './draft-manifest.ts';
import { meaningOf } from './known-names.ts';

const MODEL = join(import.meta.dirname, '../../../../model');
const fixture = (name: string) => readFileSync(join(MODEL, 'test/fixtures/sklearn', `${name}.onnx`));
const draftOf = async (bytes: Buffer) => {
  const session = await InferenceSession.create(bytes, { logSeverityLevel: 4 });
  return { session, draft: draftManifest(bytes, session, '2026-11-28') };
};
const issuesOf = ({ manifest }: ManifestDraft) => manifestSchema.safeParse(manifest).error?.issues ?? [];

/** Writes at each gap what a person would. */
function complete({ manifest, gaps }: ManifestDraft): unknown {
  const done = structuredClone(manifest);
  for (const { path } of gaps) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    const place = keys.reduce((inner: Record<string, unknown>, key) => inner[key] as Record<string, unknown>, done);
    place[last] = { unit: 'USD/year', min: 0, max: 200_000, rows: 240, r2: 0.9, coverage: 0.9 }[last] ?? 1200;
  }
  return done;
}

describe('the draft of a manifest from a graph as scikit-learn’s converter writes it', () => {
  it('knows the employee’s fields by their names, the categories that the graph encodes, and asks for the rest', async () => {
    const { draft } = await draftOf(fixture('random-forest'));
    const { features, output, algorithm } = draft.manifest as { features: Record<string, unknown>[] } & Record<
      string,
      unknown
    >;
    expect(output).toBe('variable');
    expect(algorithm).toMatchObject({ id: 'tree-ensemble' });
    expect(features.map(({ name, source, from, kind, integer }) => [name, source, from, kind, integer])).toEqual([
      ['puesto', 'employee', 'job', 'categorical', undefined],
      ['nivel_objetivo', 'target', undefined, 'ordinal', undefined],
      ['modalidad', 'request', undefined, 'categorical', undefined],
      ['salario_actual', 'employee', 'currentSalary', 'numeric', false],
      ['antiguedad', 'employee', 'tenureYears', 'numeric', false],
      ['personas_a_cargo', 'request', undefined, 'numeric', true],
    ]);
    const values = (place: number) =>
      (features[place] as { categories: { value: string }[] }).categories.map(({ value }) => value);
    expect(values(0)).toEqual(['Analyst', 'Consultant', 'Engineer']);
    expect(values(1)).toEqual(['Junior', 'Semi-senior', 'Senior']);
    expect(values(2)).toEqual(['híbrido', 'oficina', 'remoto']);
  });

  it.each(['gradient-boosting', 'random-forest', 'ridge', 'double-table'])(
    'is refused until it is completed, naming each gap, and loads then: %s',
    async (name) => {
      const { session, draft } = await draftOf(fixture(name));
      // The unit is no gap to the schema: a model of houses has none. The service refuses it.
      const gaps = draft.gaps.map(({ path }) => path).filter((path) => path !== 'target.unit');
      const issues = inLanguage('en', () => issuesOf(draft));
      expect(issues.map(({ path }) => path.join('.')).sort()).toEqual(gaps.sort());
      for (const { message } of issues) expect(message).toMatch(/still to be completed/);
      for (const { message } of inLanguage('es', () => issuesOf(draft))) expect(message).toMatch(/por completar/);
      const manifest = manifestSchema.parse(complete(draft));
      await expect(checkModel({ manifest, session })).resolves.toBeUndefined();
      const { unit: _, ...target } = manifest.target;
      const without = { ...manifest, target: { ...target, unit: null } };
      await expect(checkModel({ manifest: without, session })).rejects.toThrow(/its target has no unit/);
    },
  );

  it('of a table names its columns by their places', async () => {
    const { draft } = await draftOf(fixture('double-table'));
    expect(draft.manifest.features).toMatchObject(
      [1, 2, 3].map((i) => ({ name: `X ${i}`, input: 'X', source: 'request' })),
    );
  });

  it('of Aumento’s own model is as the trainer described it', async () => {
    const { draft } = await draftOf(readFileSync(join(MODEL, 'artifacts/salary.onnx')));
    const own = JSON.parse(readFileSync(join(MODEL, 'artifacts/salary.manifest.json'), 'utf8'));
    expect(draft.manifest).toMatchObject({ output: own.output, reviewRating: own.reviewRating });
    const told = (features: unknown) =>
      (features as Record<string, unknown>[]).map(({ name, source, kind, categories }) => [
        name,
        source,
        kind,
        (categories as { value: string }[] | undefined)?.map(({ value }) => value),
      ]);
    expect(told(draft.manifest.features)).toEqual(told(own.features));
  });
});

it.each([
  ['current_salary', 'currentSalary'],
  ['Current salary', 'currentSalary'],
  ['SALARIO ACTUAL', 'currentSalary'],
  ['antigüedad', 'tenureYears'],
  ['años_antigüedad', 'tenureYears'],
  ['Puesto', 'job'],
  ['target-seniority', 'target'],
  ['nivelObjetivo', 'target'],
  ['evaluación', 'rating'],
  ['last_rating', 'lastRating'],
  ['gender', undefined],
  ['birth_year', undefined],
  ['age', undefined],
  ['constructor', undefined],
])('the column %s is known as %s', (name, meaning) => expect(meaningOf(name)).toBe(meaning));
