import { docker, lastLine } from '../docker.ts';
import { CannotCheck } from '../errors.ts';
import type { Engine } from './engine.ts';

/** The first version whose networks can be without a gateway address of the host. */
const ISOLATES = 28;
const GATEWAY = 'com.docker.network.bridge.gateway_mode';

/**
 * An isolated network: no internet, no other networks and, where the engine supports it, no way to this machine. No
 * ports are published from it: the grader reaches its containers through a {@link Door}.
 *
 * @throws CannotCheck where the engine cannot create it
 * @see https://docs.docker.com/engine/network/port-publishing/#isolated
 */
export async function makeNetwork(name: string, { version }: Engine): Promise<void> {
  const isolated = version < ISOLATES ? [] : ['4', '6'].map((family) => `--opt=${GATEWAY}_ipv${family}=isolated`);
  const { code, stderr } = await docker(['network', 'create', '--internal', ...isolated, name]);
  if (code !== 0) throw new CannotCheck(lastLine(stderr));
}
