import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { grade } from '../../grader/grade.ts';
import type { Layer, Result } from '../../grader/model.ts';

const ROOT = dirname(dirname(dirname(import.meta.dirname)));
/** The project's own solution, and what it names. */
const SOLUTION = [
  'docker',
  'docker-compose.yml',
  '.dockerignore',
  '.env.development.example',
  'db/init/01-schema.sql',
  'package.json',
  'package-lock.json',
  '.npmrc',
];

/** A folder that is to be graded; it goes with the test. */
export class Homework {
  readonly dir = mkdtempSync(join(tmpdir(), 'aumento-homework-'));

  constructor() {
    onTestFinished(() => rmSync(this.dir, { recursive: true, force: true }));
  }

  /** The project's own Dockerfiles and compose file. */
  static solution(): Homework {
    const homework = new Homework();
    for (const path of SOLUTION) cpSync(join(ROOT, path), join(homework.dir, path), { recursive: true });
    return homework;
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(join(this.dir, path)), { recursive: true });
    writeFileSync(join(this.dir, path), text);
    return this;
  }

  remove(path: string): this {
    rmSync(join(this.dir, path), { recursive: true });
    return this;
  }

  /** Replaces a text. @throws where it is not there: the mistake would not be made */
  change(path: string, from: string | RegExp, to: string): this {
    const text = readFileSync(join(this.dir, path), 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} does not hold ${from}`);
    return this.write(path, changed);
  }

  /** The results of the static layer by identifier. */
  static(): Promise<Record<string, Result>> {
    return this.#results('static');
  }

  /** The same, with what Compose says of the file. */
  composed(): Promise<Record<string, Result>> {
    return this.#results('compose');
  }

  async #results(deepest: Layer): Promise<Record<string, Result>> {
    const { results } = await grade(this.dir, { language: 'en', deepest, today: new Date('2026-11-21') });
    return Object.fromEntries(results.map((result) => [result.id, result]));
  }
}

/** Those that are not met. */
export function unmet(results: Record<string, Result>): string[] {
  return Object.values(results)
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'advice')
    .map(({ id }) => id);
}
