import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '../../../scripts/support/paths.ts';
import { CRITERIA } from '../grader/criteria/index.ts';
import { discard, solved } from '../proof/application.ts';
import { MUTANTS } from '../proof/mutants/index.ts';
import { RIGHT } from '../proof/right/index.ts';
import { mutantRow, rightRow, unpadded } from '../proof/table.ts';

const docs = readFileSync(join(ROOT, 'course/docs/homework-proof.md'), 'utf8');
/** Points are what the grading gave: any number. */
const rows = docs
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map(unpadded)
  .map((line) => line.replace(/ \| \d+ \| /, ' | 0 | '));

describe('the proof', () => {
  it('has at least 60 mistakes, one at least for each criterion', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(MUTANTS.map(({ mistake }) => mistake.en)).size).toBe(MUTANTS.length);
    const tripped = new Set(MUTANTS.map(({ criterion }) => criterion));
    expect(CRITERIA.map(({ id }) => id).filter((id) => !tripped.has(id))).toEqual([]);
  });

  it('has each row of lab 10', () => {
    const lab = MUTANTS.flatMap(({ lab10 = [] }) => lab10).sort((a, b) => a - b);
    expect(lab).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('has at least 10 other right solutions', () => {
    expect(RIGHT.length).toBeGreaterThanOrEqual(10);
    expect(new Set(RIGHT.map(({ way }) => way.en)).size).toBe(RIGHT.length);
  });

  it.each([...MUTANTS, ...RIGHT].map((one) => ['way' in one ? one.way.en : one.mistake.en, one] as const))(
    'can still be made of the project’s own files: %s',
    async (_, { make }) => {
      const work = await solved();
      onTestFinished(() => discard(work));
      make(work);
    },
  );

  it('is in course/docs/homework-proof.md, every mistake and every solution proven', () => {
    const heads = rows.filter((line) => /^\| (mistake|way|-+) \|/.test(line));
    const expected = [
      ...MUTANTS.map((mutant) => mutantRow(mutant, 0)),
      ...RIGHT.map((solution) => rightRow(solution, 0)),
    ];
    expect(rows.filter((line) => !heads.includes(line))).toEqual(expected);
  });
});
