import { chmodSync, copyFileSync, mkdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotCheck } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { Submission } from '../reading/submission.ts';
import { docker } from './docker.ts';

const READ = 0o444;

/**
 * A copy of the submission, in which everything is built and run: what a student's own containers keep in bind mounts
 * stays untouched, and a file can be changed to see what is built anew.
 */
export class Workspace {
  readonly dir: string;
  readonly #parent: string;

  private constructor(parent: string) {
    this.#parent = parent;
    this.dir = join(parent, 'submission');
  }

  /** @param without folders that a database writes to: it is to begin empty */
  static async copy(
    { folder, entries, recipes, read }: Submission,
    name: string,
    without: string[],
  ): Promise<Workspace> {
    const workspace = new Workspace(await mkdtemp(join(tmpdir(), `${name}-`)));
    chmodSync(workspace.#parent, 0o755);
    mkdirSync(workspace.dir);
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
    // The frontend that is built into the engine is taken; it is Docker's own too, and nothing has to be fetched.
    for (const { file, inline, dockerfile } of recipes) {
      if (!inline && dockerfile.syntax) writeFileSync(join(workspace.dir, file), withoutSyntax(read(file) ?? ''));
    }
    return workspace;
  }

  /** Empties a folder in which containers wrote as who they are. */
  async empty(path: string, image: string): Promise<void> {
    const sandbox = [
      'run',
      '--rm',
      '--network=none',
      '--user=0',
      '--entrypoint=find',
      `--volume=${path}:/emptied`,
      image,
    ];
    await docker([...sandbox, '/emptied', '-mindepth', '1', '-delete'], { seconds: 60 });
  }

  async remove(image: string | undefined): Promise<void> {
    const gone = await rm(this.#parent, { recursive: true, force: true }).then(
      () => true,
      () => false,
    );
    if (gone) return;
    if (image) await this.empty(this.#parent, image);
    await rm(this.#parent, { recursive: true, force: true });
  }
}

/** Keeps the number of lines. */
function withoutSyntax(text: string): string {
  return text.replace(/^([^\S\n\r\u2028\u2029]*(?:#|\/\/))\s*syntax\s*=.*$/im, '$1');
}
