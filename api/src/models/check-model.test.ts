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
  'int64 input': /"currentSalary" is int64\[N,1\] in its graph and float32\[N,1\] in its manifest/,
  'double input': /"tenureYears" is float64\[N,1\] in its graph and float32\[N,1\]/,
  'text as number': /"job" is float32\[N,1\] in its graph and string\[N,1\]/,
  'flat input': /"job" is string\[N\] in its graph and string\[N,1\]/,
  'one row only': /"job" is string\[1,1\] in its graph and string\[N,1\]/,
  'wide input': /"tenureYears" is float32\[N,6\] in its graph and float32\[N,1\]/,
  'input absent': /"job" is not in its graph/,
  'input more': /its graph wants "age", which its manifest does not have/,
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
