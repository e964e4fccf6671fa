import type { Duplex } from 'node:stream';
import { connection, docker, lastLine } from '../docker.ts';
import { CannotCheck } from '../errors.ts';

/**
 * Bash can open TCP connections; all official Postgres images have it, also those on Alpine. It ends when either side
 * closes, so a server that never does leaves no process behind.
 */
const SPEAK = 'exec 3<>"/dev/tcp/$0/$1" 4<&0 || exit; cat <&4 >&3 & cat <&3 & wait -n; kill $(jobs -p)';

/**
 * A container of the grader's own in the networks of what is run. Whatever the grader asks goes through it, since these
 * networks lead nowhere. It runs nothing of the student's.
 */
export class Door {
  readonly networks: readonly string[];
  readonly #name: string;

  private constructor(name: string, networks: readonly string[]) {
    this.#name = name;
    this.networks = networks;
  }

  /** @throws CannotCheck where it cannot be opened */
  static async open(name: string, image: string, networks: readonly string[]): Promise<Door> {
    const [first = 'none', ...others] = networks;
    const rights = ['--cap-drop=ALL', '--security-opt=no-new-privileges', '--read-only', '--user=nobody'];
    // No IP forwarding between its networks.
    const bounds = ['--sysctl=net.ipv4.ip_forward=0', '--pids-limit=512', '--memory=256m', '--log-driver=none'];
    const sleep = ['--entrypoint=sleep', image, 'infinity'];
    const commands = [
      ['create', '--init', '--pull=never', `--name=${name}`, `--network=${first}`, ...rights, ...bounds, ...sleep],
      ...others.map((network) => ['network', 'connect', network, name]),
      ['start', name],
    ];
    for (const command of commands) {
      const { code, stderr } = await docker(command);
      if (code !== 0) throw new CannotCheck(lastLine(stderr));
    }
    return new Door(name, networks);
  }

  /** A connection to a port of a container. */
  connect(address: string, port: number): Duplex {
    return connection(['exec', '--interactive', this.#name, 'bash', '-c', SPEAK, address, String(port)]);
  }
}
