import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../../../scripts/support/paths.ts';

const SOLUTION = ['docker', 'docker-compose.yml', '.dockerignore', '.env.development.example', 'package.json'];

/** A folder of submissions. */
export class ClassFolder {
  readonly parent = mkdtempSync(join(tmpdir(), 'aumento-class-test-'));
  readonly dir = join(this.parent, 'entregas');

  /** The project's own solution as a student's. */
  solution(student: string): this {
    for (const path of SOLUTION) cpSync(join(ROOT, path), join(this.dir, student, path), { recursive: true });
    return this;
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(join(this.dir, path)), { recursive: true });
    writeFileSync(join(this.dir, path), text);
    return this;
  }

  /** Replaces a text. @throws where it is not there */
  change(path: string, from: string | RegExp, to: string): this {
    const text = readFileSync(join(this.dir, path), 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} does not hold ${from}`);
    return this.write(path, changed);
  }

  remove(): void {
    rmSync(this.parent, { recursive: true, force: true });
  }
}
