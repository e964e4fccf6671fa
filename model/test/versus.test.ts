import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ARTIFACTS, EMPLOYEES_CSV, REVIEWS_CSV } from '../src/paths.ts';
import { companyTable } from '../src/table/company-table.ts';
import { compareWith } from '../src/versus/compare-with.ts';
import { compareByRow, FEWEST_PEOPLE } from '../src/versus/paired.ts';
import { run } from './support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'aumento-versus-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('two models on the same rows', () => {
  const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);

  it('the same predictions are no gain, and nothing is put in place', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 })), {
      minLength: FEWEST_PEOPLE,
      maxLength: 60,
    });
    fc.assert(
      fc.property(values, (rows) => {
        const [actual, predicted] = [rows.map(([y]) => y), rows.map(([, p]) => p)];
        const same = compareByRow(actual, predicted, predicted, people(rows.length));
        expect(same).toMatchObject({ gain: 0, standardError: 0, verdict: 'not-better' });
      }),
    );
  });

  it('what is better for everybody is better, and never the other way round', () => {
    const errors = fc.array(fc.integer({ min: 10, max: 1_000 }), { minLength: FEWEST_PEOPLE, maxLength: 60 });
    fc.assert(
      fc.property(errors, (wrong) => {
        const actual = wrong.map(() => 50_000);
        const before = wrong.map((error) => 50_000 + 3_000 + error);
        const after = wrong.map((error) => 50_000 - error / 10);
        const names = people(wrong.length);
        expect(compareByRow(actual, before, after, names).verdict).toBe('better');
        expect(compareByRow(actual, after, before, names).verdict).toBe('not-better');
      }),
    );
  });

  it('many reviews of few people are too few, however good', () => {
    const rows = Array.from({ length: 500 }, (_, i) => i);
    const names = rows.map((row) => `p${row % (FEWEST_PEOPLE - 1)}`);
    const found = compareByRow(
      rows.map(() => 1_000),
      rows.map(() => 2_000),
      rows.map(() => 1_000),
      names,
    );
    expect(found).toMatchObject({ rows: 500, people: FEWEST_PEOPLE - 1, verdict: 'too-few' });
  });

  it('one person’s reviews, which err alike, count as one draw', () => {
    const draws = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 900 : -1_000));
    const compared = (times: number) => {
      const rows = draws.flatMap((error, person) => Array.from({ length: times }, () => ({ error, person })));
      return compareByRow(
        rows.map(() => 0),
        rows.map(() => 950),
        rows.map(({ error }) => error),
        rows.map(({ person }) => `p${person}`),
      );
    };
    expect(compared(10).standardError).toBeCloseTo(compared(1).standardError as number, 6);
  });
});

describe('another model on the company’s reviews', () => {
  const table = companyTable();
  const committed = join(ARTIFACTS, 'salary.manifest.json');
  const manifest = JSON.parse(readFileSync(committed, 'utf8'));
  const unseen = join(folder, 'unseen.txt');
  const from = (change: object, file?: Uint8Array) => {
    const path = join(folder, 'other.manifest.json');
    writeFileSync(path, JSON.stringify({ ...manifest, file: 'other.onnx', ...change }));
    writeFileSync(join(folder, 'other.onnx'), file ?? readFileSync(join(ARTIFACTS, 'salary.onnx')));
    return path;
  };
  const compared = (path: string, ids = table.ids.slice(0, 300)) => {
    writeFileSync(unseen, ids.join('\n'));
    return compareWith({ manifest: path, unseen }, table, table.target.values);
  };

  it('is measured on what it has not seen', async () => {
    // Predictions out of fold that are the target itself are better than any model.
    const found = await compared(committed);
    expect(found).toMatchObject({ with: manifest.version, unseen: 300, unanswered: 0, rows: 300, verdict: 'better' });
    expect(found.after).toEqual({ rmse: 0, mae: 0 });
  });

  it('has nothing to be measured on where it has seen all', async () => {
    expect(await compared(committed, [])).toEqual({
      ...{ with: manifest.version, verdict: 'nothing-new', unseen: 0, unanswered: 0 },
    });
  });

  it.each([
    ['another unit', { target: { ...manifest.target, unit: 'EUR/year' } }, { why: 'unit', names: ['EUR/year'] }],
    [
      'a feature that reviews do not have',
      { features: [...manifest.features, { name: 'teamSize', kind: 'numeric' }] },
      { why: 'features', names: ['teamSize'] },
    ],
    [
      'a feature of another kind',
      { features: manifest.features.map((one: object, i: number) => (i === 0 ? { ...one, kind: 'numeric' } : one)) },
      { why: 'features', names: [manifest.features[0].name] },
    ],
    ['an output that it does not have', { output: 'nothing' }, { why: 'fails' }],
  ])('of %s cannot be compared', async (_, change, why) => {
    expect(await compared(from(change))).toMatchObject({ verdict: 'incomparable', unanswered: 300, ...why });
  });

  it('that is broken cannot be compared', async () => {
    expect(await compared(from({}, Buffer.from('no graph')))).toMatchObject({ verdict: 'incomparable', why: 'fails' });
  });

  it('is measured without the rows whose category it does not know', async () => {
    const [job, ...features] = manifest.features;
    const path = from({ features: [{ ...job, categories: job.categories.slice(1) }, ...features] });
    const found = await compared(path);
    expect(found.unanswered).toBeGreaterThan(0);
    expect(found.rows).toBe(300 - found.unanswered);
  });
});

describe('npm run model:train -- --progress json', () => {
  const data = ['--employees', EMPLOYEES_CSV, '--reviews', REVIEWS_CSV, '--out', join(folder, 'out')];

  it.each([
    [['--progress', 'loud'], /--progress is "loud"; allowed: json/],
    [[...data, '--unseen', EMPLOYEES_CSV], /--compare-with and --unseen go together/],
    [['--compare-with', EMPLOYEES_CSV, '--unseen', EMPLOYEES_CSV], /--compare-with and --unseen go together/],
    [[...data, '--compare-with', 'nowhere.json', '--unseen', EMPLOYEES_CSV], /There is no file .*nowhere\.json/],
    [[...data, '--compare-with', EMPLOYEES_CSV, '--unseen', EMPLOYEES_CSV], /is no manifest of a model/],
  ])('%j says what is wrong', (args, message) => {
    const { status, stderr } = run('train.ts', args, folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });

  it('says why not in both languages, as a line too', () => {
    const { stdout } = run('train.ts', ['--progress', 'json', '--owner', 'x'], folder);
    expect(JSON.parse(stdout)).toEqual({ error: { en: expect.stringContaining('--owner'), es: expect.any(String) } });
  });
});
