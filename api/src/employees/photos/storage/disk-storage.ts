import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoId } from '../photos.schema.ts';

/** One file a photo, named by its id. */
export class DiskStorage {
  private readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Atomic, and on the disk when it resolves: a power cut leaves no half of a photo. */
  async write(id: PhotoId, webp: Buffer): Promise<void> {
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const unfinished = `${this.fileOf(id)}.part`;
    try {
      const file = await open(unfinished, 'w', 0o600);
      try {
        await file.writeFile(webp);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, this.fileOf(id));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await this.syncNames();
  }

  async read(id: PhotoId): Promise<Buffer | undefined> {
    try {
      return await readFile(this.fileOf(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async remove(id: PhotoId): Promise<void> {
    // Of a process that was killed in the middle there is the unfinished one.
    for (const file of [this.fileOf(id), `${this.fileOf(id)}.part`]) await rm(file, { force: true });
  }

  /** The name of a new file is on the disk only when its folder is. Windows opens no folder, and needs no sync of it. */
  private async syncNames(): Promise<void> {
    if (process.platform === 'win32') return;
    const folder = await open(this.directory);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  private fileOf(id: PhotoId): string {
    return join(this.directory, `${id}.webp`);
  }
}
