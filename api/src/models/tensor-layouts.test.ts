import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadModel } from './load-model.ts';
import { runModel } from './run-model.ts';

interface Layout {
  file: string;
  inputs: 'columns' | 'table';
  type: 'float' | 'double' | 'int64' | 'string';
  shape: '[N,1]' | '[N]' | '[N,k]';
  features: 'numbers' | 'texts';
}

const dir = mkdtempSync(join(tmpdir(), 'aumento-layouts-'));
const write = join(import.meta.dirname, '../../../model/test/support/write-layouts.ts');
const layouts: Layout[] = JSON.parse(execFileSync(process.execPath, [write, dir], { encoding: 'utf8' }));
afterAll(() => rmSync(dir, { recursive: true }));

const WORDS = ['low', 'middle', 'high'];
const PLACES = WORDS.flatMap((_, first) => WORDS.map((_, second) => [first, second] as const));

/** A feature fills a column of its own, or they share a table; and a text is no number. */
const isServed = ({ inputs, type, shape, features }: Layout) =>
  (inputs === 'table') === (shape === '[N,k]') && (type === 'string') === (features === 'texts');

describe('each way in which a graph may take its features and give its answer', () => {
  it('is one of these', () => expect(layouts).toHaveLength(2 * 4 * 3 * 2 * 2 * 2));

  it.each(layouts.filter(isServed))('is served rightly: $file', async ({ file, features }) => {
    const model = await loadModel(join(dir, file));
    const inRow = (place: number) => (features === 'texts' ? (WORDS[place] as string) : place);
    const rows = PLACES.map(([first, second]) => ({ first: inRow(first), second: inRow(second) }));
    const wanted = PLACES.map(([first, second]) => ({ raw: 1000 + 10 * first + 3 * second, scale: null }));
    expect(await runModel(model, rows)).toEqual(wanted);
    for (const [i, row] of rows.entries()) expect(await runModel(model, [row])).toEqual([wanted[i]]);
  });

  it.each(layouts.filter((layout) => !isServed(layout)))('is refused with its reason: $file', async (layout) => {
    const said =
      /"(first|X)" is (float32|float64|int64|string)\[N(,\d)?\] in its graph(; its manifest needs |, and .* has categories)/;
    await expect(loadModel(join(dir, layout.file))).rejects.toThrow(said);
  });
});
