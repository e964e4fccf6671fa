import { docker, lines } from '../docker.ts';
import { LIMITS } from '../limits.ts';

/** All builds of all graders on a machine share one group, so that a second grading finds the first one's cache. */
export const GROUP = 'aumento-homework';
const LABEL = 'aumento.homework=fence';
const CONTROLLERS = '/sys/fs/cgroup';

/** Creates the control group, for cgroup v1 and v2. */
const MAKE = `
  if [ -d ${CONTROLLERS}/pids ]; then pids=${CONTROLLERS}/pids/${GROUP}; memory=${CONTROLLERS}/memory/${GROUP}; limit=memory.limit_in_bytes
  else pids=${CONTROLLERS}/${GROUP}; memory=$pids; limit=memory.max; echo '+pids +memory' > ${CONTROLLERS}/cgroup.subtree_control || true; fi
  mkdir -p "$pids" "$memory" && echo "$PIDS" > "$pids/pids.max" && echo "$MEMORY" > "$memory/$limit"`;
const REMOVE = `find ${CONTROLLERS} -depth -type d -path '*/${GROUP}*' -exec rmdir {} +`;

/**
 * A privileged container of the grader that creates the control group in which the builder runs the student's RUN lines,
 * since the engine has no limits for builds. It also measures the engine's free disk space, wherever the engine is. It
 * runs nothing of the student and has no network.
 */
export class Fence {
  readonly #name: string;
  /** Whether builds are limited; not possible on a rootless engine. */
  readonly holds: boolean;
  /** Free kilobytes on the engine's disk at the start. */
  readonly #free: number;

  private constructor(name: string, holds: boolean, free: number) {
    this.#name = name;
    this.holds = holds;
    this.#free = free;
  }

  static async put(name: string, image: string, memory: number): Promise<Fence> {
    const rights = ['--privileged', '--cgroupns=host', `--volume=${CONTROLLERS}:${CONTROLLERS}`];
    const limit = Math.floor(Math.min(LIMITS.buildMemory, memory * 0.75));
    const env = [`--env=PIDS=${LIMITS.buildProcesses}`, `--env=MEMORY=${limit}`];
    const start = ['run', '--detach', '--init', '--network=none', `--name=${name}`, `--label=${LABEL}`, ...env];
    const sleep = ['--user=0', '--entrypoint=sleep', image, 'infinity'];
    const strong = await docker([...start, ...rights, ...sleep]);
    if (strong.code !== 0) {
      await docker(['rm', '--force', '--volumes', name]);
      await docker([...start, ...sleep]);
    }
    const made = await docker(['exec', name, 'sh', '-c', MAKE]);
    return new Fence(name, made.code === 0, await freeOn(name));
  }

  /** The options for `docker buildx build`. */
  get options(): string[] {
    return this.holds ? [`--cgroup-parent=/${GROUP}`] : [];
  }

  /** Bytes of disk used since the start. */
  async lost(): Promise<number> {
    const free = await freeOn(this.#name);
    return free > 0 ? (this.#free - free) * 1024 : 0;
  }

  /** The last grader removes the control group. */
  async remove(): Promise<void> {
    const others = await lines(['ps', '--quiet', `--filter=label=${LABEL}`]);
    if (this.holds && others.length <= 1) await docker(['exec', this.#name, 'sh', '-c', REMOVE]);
    await docker(['rm', '--force', '--volumes', this.#name]);
  }
}

async function freeOn(container: string): Promise<number> {
  const { stdout } = await docker(['exec', container, 'df', '-Pk', '/'], { seconds: 15 });
  return Number(stdout.trim().split('\n').at(-1)?.split(/\s+/)[3] ?? 0);
}
