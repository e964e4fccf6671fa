import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docker } from '../../../scripts/docker/docker.ts';
import { CLONE, RUN } from './run.ts';

/** One of our images, and its base image: the last FROM of its Dockerfile. */
export class Image {
  readonly name: string;
  readonly #base: string;

  private constructor(name: string, base: string) {
    this.name = name;
    this.#base = base;
  }

  static async of(service: string): Promise<Image> {
    const dockerfile = await readFile(join(CLONE, `docker/${service}.Dockerfile`), 'utf8');
    const from = dockerfile.match(/^FROM \S+/gm)?.at(-1) ?? '';
    // Built, not pulled: the builder has it already, the engine's image store may not.
    const base = `aumento/base-of-${service}:${RUN}`;
    await docker(['build', '--quiet', '--tag', base, '-'], { input: from });
    return new Image(`aumento/${service}:${RUN}`, base);
  }

  /** Bytes that this image adds to its base. */
  async size(): Promise<number> {
    return Number(await this.inspect('{{.Size}}')) - Number(await this.inspect('{{.Size}}', this.#base));
  }

  /** The files that this image adds to its base. */
  async files(): Promise<string[]> {
    const [own, theirs] = await Promise.all([allFiles(this.name), allFiles(this.#base)]);
    const known = new Set(theirs);
    return own.filter((file) => !known.has(file));
  }

  inspect(template: string, image = this.name): Promise<string> {
    return docker(['image', 'inspect', '--format', template, image]);
  }
}

async function allFiles(image: string): Promise<string[]> {
  const command = ['--user=0', '--entrypoint=find', image, '/', '-xdev', '-type', 'f'];
  const list = await docker(['run', '--rm', `--name=${RUN}-files-${randomUUID()}`, ...command]);
  return list.split('\n');
}
