import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ARTIFACTS } from '../src/paths.ts';
import { newFolder, run } from './support/command.ts';
import { manifest } from './support/salary-model.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));

describe('the check of committed artifacts', () => {
  it('passes on them: training again makes the same bytes', () => {
    const { status, stdout, stderr } = run('check-artifacts.ts', [], folder);
    expect(stderr).toBe('');
    expect(stdout).toContain('byte for byte: departments.csv, employees.csv, salary_reviews.csv, salary.onnx');
    expect(status).toBe(0);
  });

  /** A copy in which each file was changed. */
  function copy(name: string, change: (text: string) => string): string {
    const to = join(folder, name);
    cpSync(ARTIFACTS, to, { recursive: true });
    for (const file of ['salary.manifest.json', 'salary.golden.json']) {
      writeFileSync(join(to, file), change(readFileSync(join(to, file), 'utf8')));
    }
    return to;
  }

  it('passes on what was trained on any other day, and asks for no date', () => {
    const { date } = manifest.training;
    const earlier = copy('earlier', (text) =>
      text
        .replaceAll(`${date}-`, '2001-09-09-')
        .replace(`"training": {\n    "date": "${date}`, '"training": {\n    "date": "2001-09-09'),
    );
    const outcome = run('check-artifacts.ts', [earlier], folder, { SOURCE_DATE_EPOCH: '1' });
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });

  it('fails on a version that is not of its date', () => {
    const { version } = manifest;
    const wrong = copy('wrong', (text) => text.replaceAll(version, version.replace(/^.{10}/, '2001-09-09')));
    const { status, stderr } = run('check-artifacts.ts', [wrong], folder);
    expect(stderr).toMatch(/salary\.manifest\.json is not what its source makes/);
    expect(status).toBe(1);
  });

  it('names the file that one flipped bit makes differ, and the command that mends it', () => {
    const stale = join(folder, 'stale');
    cpSync(ARTIFACTS, stale, { recursive: true });
    const path = join(stale, 'salary.onnx');
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 300) ^ 1, bytes.length - 300);
    writeFileSync(path, bytes);
    const { status, stderr } = run('check-artifacts.ts', [stale], folder);
    expect(stderr).toMatch(/salary\.onnx is not what its source makes\. .*npm run model:train\n$/);
    expect(status).toBe(1);
  });
});
