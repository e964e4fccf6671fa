import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadModel } from './load-model.ts';

const WRITE = join(import.meta.dirname, '../../../model/test/support/write-odd-models.ts');
let dir: string;
let written: string[];

/** What is said of each; null loads. */
const SAID: Record<string, RegExp | null> = {
  fits: null,
  'int64 input': null,
  'double input': null,
  'text as number': /"job" is float32\[N,1\] in its graph, and "job", which feeds it, has categories/,
  'int64 input of fractions': /"tenureYears" feeds "tenureYears", which takes whole numbers only/,
  'int64 scale': /the output "scale" is int64\[N,1\] in its graph; allowed: float32 or float64/,
  'wide output': /the output "prediction" is float32\[N,2\] in its graph/,
  'rows that change each other': /mixes the rows .*: with .* it predicts .* alone and .* among others/,
  'flat input': null,
  'one row only': /"job" is string\[1,1\] in its graph; its manifest needs string\[N,1\], string\[N\]/,
  'wide input': /"tenureYears" is float32\[N,6\] in its graph; its manifest needs float32\[N,1\]/,
  'input absent': /"job" is not in its graph/,
  'input more': /its graph wants "age" \(float32\[N,1\]\), which its manifest does not have/,
  'other output': /"prediction" is not in its graph/,
  'no scale': /"scale" is not in its graph/,
  'category unknown': /cannot predict with job = Engineer: /,
  'negative scale': /cannot predict with .*: /,
  'not finite': /cannot predict with .*tenureYears = 0: /,
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'aumento-odd-'));
  written = JSON.parse((await promisify(execFile)(process.execPath, [WRITE, dir])).stdout);
});
afterAll(() => rm(dir, { recursive: true }));

describe('loading is trying', () => {
  it('takes every case that the trainer writes', () => expect(Object.keys(SAID)).toEqual(written));

  it.each(Object.entries(SAID))('%s', async (name, said) => {
    const loading = loadModel(join(dir, `${name}.manifest.json`));
    if (said === null) await expect(loading).resolves.toHaveProperty('session');
    else await expect(loading).rejects.toThrow(said);
  });
});
