import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../../scripts/support/paths.ts';
import { npmRun } from '../../../../test/support/npm-run.ts';
import type { Language } from '../../grader/result.ts';

/** A starter as `npm run homework:new` writes it, with the packages that are installed here. */
export class Starter {
  readonly parent = mkdtempSync(join(tmpdir(), 'aumento-starter-test-'));
  readonly dir = join(this.parent, 'starter');

  static async make(language: Language): Promise<Starter> {
    const starter = new Starter();
    const { code, output } = await npmRun(ROOT, ['homework:new', '--', starter.dir, '--language', language]);
    if (code !== 0) throw new Error(output);
    return starter;
  }

  withPackages(): this {
    symlinkSync(join(ROOT, 'node_modules'), join(this.dir, 'node_modules'), 'junction');
    return this;
  }

  git(...args: string[]): string[] {
    const out = execFileSync('git', args, { cwd: this.dir, encoding: 'utf8' });
    return out.split('\n').filter(Boolean);
  }

  get files(): string[] {
    return this.git('ls-files');
  }

  read(file: string): string {
    return readFileSync(join(this.dir, file), 'utf8');
  }

  remove(): void {
    rmSync(this.parent, { recursive: true, force: true });
  }
}
