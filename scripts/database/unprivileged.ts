import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StartupError } from '../../api/src/startup/startup-error.ts';
import { messages } from '../support/messages.ts';

export interface Unprivileged {
  /** What stands before a command, so that it does not run as root. */
  prefix: string[];
  /** Whose the cluster's folder has to be then, where that is another user. */
  user?: number;
}

/** `nobody`, which every Linux has. */
const NOBODY = 65534;

/** The rights of root that the change to NOBODY takes, by their bits: https://man7.org/linux/man-pages/man7/capabilities.7.html */
const NEEDED = { chown: 0n, dac_override: 1n, setgid: 6n, setuid: 7n, setpcap: 8n };

/**
 * PostgreSQL refuses to run as root. As root we therefore start it as `nobody`, through util-linux's setpriv. It keeps
 * one right of root's, to enter folders and open files whatever their mode, since the clone may lie where only root can
 * enter; `no_setuid_fixup` lets access(2) see that right too.
 *
 * The root of a container may lack the right to become somebody else (`--cap-drop ALL`). In a user namespace without a
 * map it is nobody by name, and still the owner of its files; Docker's own seccomp profile forbids to make one, that of
 * Podman and of many a Kubernetes does not.
 *
 * @throws StartupError for a root that can do neither
 */
export function unprivileged(): Unprivileged {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { prefix: [] };
  if (mayChangeUser()) {
    const who = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--securebits=+no_setuid_fixup'];
    const rights = '-all,+dac_override';
    return { prefix: ['setpriv', ...who, `--inh-caps=${rights}`, `--ambient-caps=${rights}`], user: NOBODY };
  }
  if (spawnSync('unshare', ['--user', 'true']).status === 0) return { prefix: ['unshare', '--user'] };
  throw new StartupError(messages.rootWithoutRights);
}

function mayChangeUser(): boolean {
  const [, hex] = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  const effective = BigInt(`0x${hex}`);
  return Object.values(NEEDED).every((bit) => (effective >> bit) & 1n);
}
