import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotCheck } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { Submission } from '../reading/submission.ts';
import { isWithin } from '../safety/paths.ts';

const READ = 0o444;
/** Windows lacks O_NOFOLLOW; creating a link needs extra rights there. */
const { O_APPEND, O_NOFOLLOW = 0, O_TRUNC, O_WRONLY } = constants;

/**
 * A copy of the submission that the builder reads and volumes are filled from. It is never mounted into a container, so
 * only the grader writes to it and what was checked stays as it was.
 */
export class Workspace {
  readonly dir: string;
  /** An empty folder. */
  readonly nothing: string;
  readonly #parent: string;

  private constructor(parent: string) {
    this.#parent = realpathSync.native(parent);
    this.dir = join(this.#parent, 'submission');
    this.nothing = join(this.#parent, 'nothing');
  }

  /** @param without folders that a database writes to: they start empty */
  static async copy(
    { folder, entries, recipes, read }: Submission,
    name: string,
    without: string[],
  ): Promise<Workspace> {
    const workspace = new Workspace(await mkdtemp(join(tmpdir(), `${name}-`)));
    mkdirSync(workspace.dir);
    mkdirSync(workspace.nothing);
    let bytes = 0;
    for (const { path, kind } of entries) {
      if (without.some((one) => path === one || path.startsWith(`${one}/`))) continue;
      const [from, to] = [join(folder, path), join(workspace.dir, path)];
      if (kind === 'folder') mkdirSync(to, { recursive: true });
      if (kind === 'link') symlinkSync(readlinkSync(from), to);
      if (kind !== 'file') continue;
      bytes += statSync(from).size;
      if (bytes > LIMITS.folderBytes || entries.length >= LIMITS.files)
        throw new CannotCheck('more than 500 MB or 20,000 files');
      copyFileSync(from, to);
      chmodSync(to, statSync(from).mode | READ | 0o200);
    }
    // Uses the frontend built into the engine, so that nothing has to be fetched.
    for (const { file, inline, dockerfile } of recipes) {
      if (!inline && dockerfile.syntax) workspace.#write(file, withoutSyntax(read(file) ?? ''), O_TRUNC);
    }
    return workspace;
  }

  /** Resolves a path of the submission, following links; undefined where it does not exist or leaves the folder. */
  at(path: string): { real: string; isFile: boolean } | undefined {
    try {
      const real = realpathSync.native(join(this.dir, path));
      return isWithin(this.dir, real) ? { real, isFile: statSync(real).isFile() } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Appends to a file; anything else is left alone. */
  append(path: string, text: string): void {
    this.#write(path, text, O_APPEND);
  }

  async remove(): Promise<void> {
    await rm(this.#parent, { recursive: true, force: true });
  }

  #write(path: string, text: string, how: number): void {
    const found = this.at(path);
    if (found?.isFile) writeFileSync(found.real, text, { flag: (O_WRONLY | O_NOFOLLOW | how) as never });
  }
}

/** Keeps the number of lines. */
function withoutSyntax(text: string): string {
  return text.replace(/^([^\S\n\r\u2028\u2029]*(?:#|\/\/))\s*syntax\s*=.*$/im, '$1');
}
