import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreBand } from '../src/compare/bands.ts';
import { filesOf, runOpponent, type Theirs } from '../src/compare/exchange.ts';
import type { Opponent } from '../src/compare/opponent.ts';
import { CompareError, readCompareOptions } from '../src/compare/options.ts';
import { trainOurs } from '../src/compare/ours.ts';
import { findOpponent } from '../src/compare/python.ts';
import { compareText } from '../src/compare/report.ts';
import { COMPARE_TEXTS } from '../src/compare/texts.ts';
import { score } from '../src/learn/metrics.ts';
import { prepare } from '../src/training.ts';
import { newFolder, run } from './support/command.ts';
import { toyTable } from './support/toy-table.ts';

const prepared = prepare(toyTable(100, 1, ({ a, b, team }, random) => 3 * a - b + team.length + random.normal(0, 0.1)));
const { target, matrix } = prepared.data;

/** A program in place of Python, which reads and writes the same files. */
const standIn = (program: string): Opponent => ({
  by: 'node',
  command: process.execPath,
  args: (folder) => ['-e', `const folder = ${JSON.stringify(folder)}; const fs = require('fs'); ${program}`],
});

describe('the texts', () => {
  it('exist in Spanish and in English, of the same values', () => {
    const { en, es } = COMPARE_TEXTS;
    expect(Object.keys(es)).toEqual(Object.keys(en));
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(es[key], key).not.toBe(en[key]);
      expect(typeof es[key], key).toBe(typeof en[key]);
    }
  });
});

describe('the options', () => {
  it.each(['--out', '--name=x', '--employees', '--reviews', '--owner', '--anyway'])(
    'refuse %s, which only a training needs',
    (option) => {
      const read = () => readCompareOptions(['--data', 'table.csv', option, 'x'], '/');
      expect(read).toThrow(CompareError);
    },
  );

  it.each([
    ['en', ['--out', 'x'], '--out belongs to npm run model:train'],
    ['es', ['--out', 'x'], '--out es de npm run model:train'],
    ['en', ['--data', 'none.csv', '--target', 'y'], 'none.csv. Check the path'],
  ])('end with one sentence in %s', (language, args, sentence) => {
    const folder = newFolder();
    const { status, stdout, stderr } = run('compare.ts', args, folder, { AUMENTO_LANGUAGE: language });
    rmSync(folder, { recursive: true });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('what scikit-learn gets', () => {
  it("is the model's own numbers, target and folds", async () => {
    const files = filesOf(prepared);
    expect(JSON.parse(String(files.get('table.json')))).toEqual({ kinds: ['numeric', 'numeric', 'categorical'] });
    const x = files.get('x.bin') as Float64Array;
    const folds = files.get('folds.bin') as Float64Array;
    for (let row = 0; row < matrix.rows; row++) {
      expect([...x.subarray(3 * row, 3 * row + 3)]).toEqual(matrix.codes.map((codes) => codes[row]));
      expect(prepared.folds[folds[row] ?? -1]).toContain(row);
    }
    expect(files.get('y.bin')).toEqual(Float64Array.from(target));
  });

  it('reaches it in files that are gone afterwards, and so does its answer', async () => {
    const copy = `const y = fs.readFileSync(folder + '/y.bin'); fs.writeFileSync(folder + '/result.json', JSON.stringify(
      { version: folder, models: [...new Float64Array(y.buffer.slice(y.byteOffset, y.byteOffset + y.length))] }))`;
    const { version, models } = await runOpponent(standIn(copy), prepared);
    expect(models).toEqual([...target]);
    expect(() => rmSync(version)).toThrow('ENOENT');
  });

  it('is an error when it fails', async () => {
    await expect(runOpponent(standIn('process.exit(3)'), prepared)).rejects.toThrow(CompareError);
  });
});

describe('looking for scikit-learn', () => {
  const engine: Opponent = { by: 'docker', command: 'docker', args: () => [] };

  it('takes an engine where no Python has it, and says nothing where there is none', () => {
    // Node knows "-c" as well, and Python's imports are no JavaScript.
    const without = ['no-such-python-3', process.execPath];
    expect(findOpponent(without, () => engine)).toBe(engine);
    expect(findOpponent(without, () => null)).toBeNull();
  });

  const python = findOpponent(undefined, () => null);
  it.skipIf(python === null)('finds it here, and every model of it predicts each row', async () => {
    const theirs = await runOpponent(python as Opponent, prepared);
    expect(theirs.models.map(({ name }) => name)).toContain('HGB, categories');
    const bands = theirs.bands.flatMap(({ low, high }) => [low, high]);
    for (const values of [...theirs.models.map(({ predictions }) => predictions), ...bands]) {
      expect(values).toHaveLength(100);
      expect(values.every(Number.isFinite)).toBe(true);
    }
    const ridge = theirs.models.find(({ name }) => name === 'RidgeCV');
    expect(score(target, ridge?.predictions ?? []).r2).toBeGreaterThan(0.95);
  });

  it('has a sentence that says what to install', () => {
    for (const texts of Object.values(COMPARE_TEXTS)) expect(texts.noScikitLearn).toContain('pip install scikit-learn');
  });
});

describe('the report', () => {
  const wide = { low: [...target].map((y) => y - 1), high: [...target].map((y) => y + 1) };
  const theirs: Theirs = {
    version: '1.2.3',
    models: [
      { name: 'Close', seconds: 1, predictions: [...target].map((y, row) => y + (row % 2 ? 0.05 : -0.05)) },
      { name: 'Zero', seconds: 2, predictions: [...target].map(() => 0) },
    ],
    bands: [{ name: 'Wide', seconds: 3, ...wide }],
  };

  it('has the figures of both, in the language and its numbers', async () => {
    const ours = await trainOurs(prepared);
    const text = compareText(prepared, ours, theirs, 'python3', 'en');
    expect(text).toContain('scikit-learn 1.2.3 (python3)');
    expect(text).toMatch(/RMSE [\d.,]+% above the best of scikit-learn's here \(Close\)/);
    const zero = score(target, new Float64Array(target.length));
    const five = (value: number) =>
      value.toLocaleString('en', { minimumSignificantDigits: 5, maximumSignificantDigits: 5 });
    const row = text.split('\n').find((line) => line.startsWith('scikit-learn: Zero')) ?? '';
    for (const value of [five(zero.mae), five(zero.rmse), zero.r2.toFixed(4)]) expect(row).toContain(value);
    expect(row.trim().endsWith((2 / ours.seconds).toFixed(2))).toBe(true);
    expect(text.match(/chosen/g)).toHaveLength(1);
    expect(text).toMatch(/scikit-learn: Wide\s+100.0%\s+–\s+2\.0000\s+2\.0000/);
    expect(compareText(prepared, ours, theirs, 'python3', 'es')).toMatch(
      /scikit-learn: Wide\s+100,0\s%\s+–\s+2,0000\s+2,0000/,
    );
  });
});

describe('a band', () => {
  it('costs its width, and twenty times what lies outside', () => {
    const groups = Array.from({ length: 100 }, (_, row) => (row < 50 ? 'a' : 'b'));
    const y = Float64Array.from(groups, (_, row) => row);
    const low = y.map((value, row) => value + (row < 10 ? 2 : -1));
    const high = y.map((value, row) => value + (row < 10 ? 4 : 1));
    const { coverage, worst, width, score: cost } = scoreBand(y, low, high, groups);
    expect({ coverage, worst, width }).toEqual({ coverage: 0.9, worst: 0.8, width: 2 });
    expect(cost).toBeCloseTo(2 + 20 * 0.1 * 2, 10);
    expect(scoreBand(y, low, high, y.length ? [...y].map(() => '') : []).worst).toBeNull();
  });
});
