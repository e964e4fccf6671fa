import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that is to be graded. */
export class Work {
  readonly dir: string;

  constructor(dir = mkdtempSync(join(tmpdir(), 'aumento-homework-'))) {
    this.dir = dir;
  }

  /** Copies these files and folders of another one. */
  copy(from: string, paths: readonly string[]): this {
    for (const path of paths) cpSync(join(from, path), join(this.dir, path), { recursive: true });
    return this;
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(join(this.dir, path)), { recursive: true });
    writeFileSync(join(this.dir, path), text);
    return this;
  }

  append(path: string, text: string): this {
    appendFileSync(join(this.dir, path), text);
    return this;
  }

  /** Copies a folder of this one. */
  copyWithin(from: string, to: string): this {
    cpSync(join(this.dir, from), join(this.dir, to), { recursive: true });
    return this;
  }

  remove(...paths: string[]): this {
    for (const path of paths) rmSync(join(this.dir, path), { recursive: true });
    return this;
  }

  /** Replaces a text. @throws where it does not occur: the mistake would not be made */
  change(path: string, from: string | RegExp, to: string): this {
    const text = readFileSync(join(this.dir, path), 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} does not hold ${from}`);
    return this.write(path, changed);
  }
}
