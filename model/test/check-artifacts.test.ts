import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ARTIFACTS } from '../src/paths.ts';
import { newFolder, run } from './support/command.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

describe('the check of committed artifacts', () => {
  it('passes on them: training again makes the same bytes', () => {
    const { status, stdout, stderr } = run('check-artifacts.ts', [], folder);
    expect(stderr).toBe('');
    expect(stdout).toContain('byte for byte: departments.csv, employees.csv, salary_reviews.csv, salary-v1.onnx');
    expect(status).toBe(0);
  });

  it('names the file that one flipped bit makes differ, and the command that mends it', () => {
    const stale = join(folder, 'stale');
    cpSync(ARTIFACTS, stale, { recursive: true });
    const path = join(stale, 'salary-v1.onnx');
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 300) ^ 1, bytes.length - 300);
    writeFileSync(path, bytes);
    const { status, stderr } = run('check-artifacts.ts', [stale], folder);
    expect(stderr).toMatch(/salary-v1\.onnx is not what its source makes\. .*npm run model:train\n$/);
    expect(status).toBe(1);
  });
});
