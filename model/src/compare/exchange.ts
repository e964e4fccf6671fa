import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Prepared } from '../training.ts';
import type { Opponent } from './opponent.ts';
import { CompareError } from './options.ts';

/** What opponents.py writes: predictions of each row by a model that saw nothing of its fold, and CPU seconds. */
export interface Theirs {
  /** scikit-learn's. */
  version: string;
  models: { name: string; seconds: number; predictions: number[] }[];
  bands: { name: string; seconds: number; low: number[]; high: number[] }[];
}

/**
 * Trains scikit-learn's models on the same table and folds, by way of files in a folder that is removed again.
 * What Python writes to stderr goes to the terminal. Rejects when it fails.
 */
export async function runOpponent({ command, args }: Opponent, prepared: Prepared): Promise<Theirs> {
  const folder = mkdtempSync(join(tmpdir(), 'aumento-compare-'));
  try {
    for (const [name, content] of filesOf(prepared)) writeFileSync(join(folder, name), content);
    const python = spawn(command, args(folder), { stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = await once(python, 'exit');
    if (code !== 0) throw new CompareError((texts) => texts.failed(command));
    return JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files that opponents.py reads. */
export function filesOf({ data, folds }: Prepared): Map<string, string | Float64Array> {
  const { rows, features, codes } = data.matrix;
  const x = new Float64Array(rows * features.length);
  for (const [place, column] of codes.entries())
    for (let row = 0; row < rows; row++) x[row * features.length + place] = column[row] as number;
  const foldOf = new Float64Array(rows);
  for (const [fold, held] of folds.entries()) for (const row of held) foldOf[row] = fold;
  return new Map<string, string | Float64Array>([
    ['table.json', JSON.stringify({ kinds: features.map(({ kind }) => kind) })],
    ['x.bin', x],
    ['y.bin', Float64Array.from(data.target)],
    ['folds.bin', foldOf],
  ]);
}
