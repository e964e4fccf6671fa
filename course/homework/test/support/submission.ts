import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../../../scripts/support/paths.ts';
import { grade } from '../../grader/grade.ts';
import type { Result } from '../../grader/result.ts';
import { Work } from '../../proof/work.ts';

/** The project's own solution, and what it names. */
const SOLUTION = [
  'docker',
  'docker-compose.yml',
  '.dockerignore',
  '.env.development.example',
  'db/init',
  'package.json',
  'package-lock.json',
  '.npmrc',
];

/** A folder that is to be graded; it goes with the test. */
export class Homework extends Work {
  constructor() {
    super();
    onTestFinished(() => rmSync(this.dir, { recursive: true, force: true }));
  }

  /** The project's own Dockerfiles and compose file. */
  static solution(): Homework {
    return new Homework().copy(ROOT, SOLUTION);
  }

  /** The results of the static layer by identifier. */
  async static(): Promise<Record<string, Result>> {
    const { results } = await grade(this.dir, { language: 'en', deepest: 'static', today: new Date('2026-11-21') });
    return Object.fromEntries(results.map((result) => [result.id, result]));
  }
}

/** Those that are not met. */
export function unmet(results: Record<string, Result>): string[] {
  return Object.values(results)
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'advice')
    .map(({ id }) => id);
}
