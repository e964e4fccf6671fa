import { CannotCheck } from '../errors.ts';
import type { Bench } from './bench.ts';
import { docker, lastLine } from './docker.ts';
import type { Workspace } from './workspace.ts';

/** Since this version a part of a volume can be mounted, which may be a single file. */
const MOUNTS_PARTS = 26;
/** Where in its volume a copy is: a container that mounts it sees nothing above it, and cannot replace it. */
const CONTENT = 'content';
const LABEL = 'aumento.homework=copy';

/** What a service is given in place of a path of this machine. */
export interface Copy {
  volume: string;
  subpath: string;
}

/**
 * What a compose file mounts of its folder, each file or folder as a copy in a volume of its own. A bind mount would
 * have the engine follow a path that what runs can change; and what it writes would come to lie on this machine.
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
    { engine, workspace, postgres }: Omit<Bench, 'fence'>,
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

  /** Begins anew what containers wrote to; none of them may be there any more. */
  async renew(path: string): Promise<void> {
    await must(['volume', 'rm', this.of(path).volume]);
    await this.#fill(path);
  }

  async #fill(path: string): Promise<void> {
    const { volume } = this.of(path);
    await must(['volume', 'create', `--label=${LABEL}`, volume]);
    // Only where the engine is in a machine of its own is it started: there everybody may write to a bind mount.
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
