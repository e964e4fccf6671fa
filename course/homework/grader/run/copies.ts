import { docker, lastLine } from '../docker.ts';
import { CannotCheck } from '../errors.ts';
import type { Prepared } from './prepared.ts';
import type { Workspace } from './workspace.ts';

/** The first version that mounts a subpath of a volume, which may be a single file. */
const MOUNTS_PARTS = 26;
/** The subpath of a copy in its volume: a container that mounts it cannot see or replace its parent. */
const CONTENT = 'content';
const LABEL = 'aumento.homework=copy';

/** The volume mount that replaces a bind mount. */
export interface Copy {
  volume: string;
  subpath: string;
}

/**
 * Copies of the files and folders that a compose file mounts, each in a volume of its own. With a bind mount the engine
 * would follow a path that the container can change, and the container would write to this machine.
 */
export class Copies {
  readonly #of = new Map<string, Copy>();
  readonly #workspace: Workspace;
  /** Of the grader's own containers. */
  readonly #image: string;

  private constructor(workspace: Workspace, image: string) {
    this.#workspace = workspace;
    this.#image = image;
  }

  /**
   * @param paths of the submission
   * @throws CannotCheck where the engine does not take them
   */
  static async make(
    name: string,
    paths: string[],
    { engine, workspace, postgres }: Omit<Prepared, 'fence'>,
  ): Promise<Copies> {
    const copies = new Copies(workspace, postgres);
    if (paths.length > 0 && engine.version < MOUNTS_PARTS) throw new CannotCheck(`Docker Engine < ${MOUNTS_PARTS}`);
    for (const [index, path] of paths.entries()) {
      copies.#of.set(path, { volume: `${name}-copy-${index}`, subpath: CONTENT });
      await copies.#fill(path);
    }
    return copies;
  }

  /** @throws Error for a path that nothing was copied of */
  of(path: string): Copy {
    const copy = this.#of.get(path);
    if (!copy) throw new Error(`no copy of ${path}`);
    return copy;
  }

  get all(): Copy[] {
    return [...this.#of.values()];
  }

  /** Restores the copies that containers wrote to. Those containers have to be removed before. */
  async renew(path: string): Promise<void> {
    await must(['volume', 'rm', this.of(path).volume]);
    await this.#fill(path);
  }

  async #fill(path: string): Promise<void> {
    const { volume } = this.of(path);
    await must(['volume', 'create', `--label=${LABEL}`, volume]);
    // On Docker Desktop anybody may write to a bind mount: there the helper makes the copy writable for all.
    const helper = `${volume}-filler`;
    const open = ['--user=0', '--entrypoint=chmod', this.#image, '-R', 'a+rwX', '/volume'];
    await must(['create', '--pull=never', '--network=none', `--name=${helper}`, `--volume=${volume}:/volume`, ...open]);
    await must(['cp', this.#workspace.at(path)?.real ?? this.#workspace.nothing, `${helper}:/volume/${CONTENT}`]);
    if (process.platform !== 'linux') await must(['start', '--attach', helper]);
    await must(['rm', '--volumes', helper]);
  }
}

async function must(command: string[]): Promise<void> {
  const { code, stderr, ended } = await docker(command, { seconds: 120 });
  if (code !== 0) throw new CannotCheck(lastLine(stderr) || ended);
}
