import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { docker, tryDocker } from '../../../scripts/docker/docker.ts';
import { askDatabase } from './ask-database.ts';
import { changedClone } from './changed-clone.ts';
import { RUN } from './run.ts';
import { Stack } from './stack.ts';

const WRITE_LOG = `DO 'BEGIN LOOP PERFORM pg_logical_emit_message(false, $$$$, repeat($$x$$, 1000000)); END LOOP; END'`;
const OVERRIDE = `
volumes:
  pgdata:
    driver_opts: { type: tmpfs, device: tmpfs, o: "size=128m,uid=999,gid=999,mode=0700" }
`;

/** A stack whose database has a disk of 128 MB. */
export class SmallDisk {
  readonly stack: Stack;
  readonly #filler: string;

  private constructor(stack: Stack) {
    this.stack = stack;
    this.#filler = `${stack.project}-filler`;
  }

  static async up(name: string): Promise<SmallDisk> {
    const dir = await changedClone();
    await writeFile(join(dir, 'docker-compose.override.yml'), OVERRIDE);
    const disk = new SmallDisk(new Stack(name, { dir }));
    await disk.stack.up();
    // A tmpfs is lost when no container mounts it; this one keeps it while the database restarts.
    const volume = `--volume=${disk.stack.project}_pgdata:/disk`;
    const filler = ['run', '-d', `--name=${disk.#filler}`, '--user=999', volume, `aumento/nestapp:${RUN}`];
    await docker([...filler, 'sleep', 'infinity']);
    return disk;
  }

  /** Fills the disk completely. */
  async fill(): Promise<void> {
    const { stderr } = await tryDocker(['exec', this.#filler, 'dd', 'if=/dev/zero', 'of=/disk/fill', 'bs=4k']);
    if (!stderr.includes('No space left on device')) throw new Error(stderr);
  }

  /** Lets the write-ahead log fill the rest of the disk. Resolves when Postgres has stopped for it. */
  async fillByLog(): Promise<void> {
    await docker(['exec', this.#filler, 'dd', 'if=/dev/zero', 'of=/disk/fill', 'bs=1M', 'count=30']);
    await expect(askDatabase(this.stack, WRITE_LOG)).rejects.toThrow('connection to server was lost');
  }

  async free(): Promise<void> {
    await docker(['exec', this.#filler, 'rm', '/disk/fill']);
  }

  async remove(): Promise<void> {
    await docker(['rm', '--force', this.#filler]);
    await this.stack.remove();
  }
}
