import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './grade-one.ts';

/** Saves each student's result at once, so that an interruption loses only the gradings in progress. */
export class KeptResults {
  readonly #folder: string;

  constructor(output: string) {
    this.#folder = join(output, 'results');
    mkdirSync(this.#folder, { recursive: true });
  }

  /** @returns what was graded before, where nothing has changed since */
  find(student: string, fingerprint: string): Outcome | undefined {
    try {
      const kept = JSON.parse(readFileSync(this.#file(student), 'utf8')) as Outcome & { fingerprint: string };
      if (kept.fingerprint !== fingerprint || kept.status !== 'graded') return undefined;
      return { status: kept.status, report: kept.report };
    } catch {
      // None yet, or cut off: it is graded again.
      return undefined;
    }
  }

  keep(student: string, fingerprint: string, outcome: Outcome): void {
    const file = this.#file(student);
    writeFileSync(`${file}.part`, `${JSON.stringify({ student, fingerprint, ...outcome }, null, 2)}\n`);
    renameSync(`${file}.part`, file);
  }

  /** Unique on case-insensitive file systems too: Ana and ana are two students. */
  #file(student: string): string {
    const mark = createHash('sha256').update(student).digest('hex').slice(0, 8);
    return join(this.#folder, `${student.slice(0, 80)}-${mark}.json`);
  }
}
