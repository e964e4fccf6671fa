import { CannotCheck } from '../errors.ts';
import { docker, lastLine } from './docker.ts';
import type { Engine } from './engine.ts';

/** Since this version a network can be without an address of the machine's own in it. */
const ISOLATES = 28;
const GATEWAY = 'com.docker.network.bridge.gateway_mode';

/**
 * A network that leads nowhere: not into the internet, not to other networks, and where the engine can not to this
 * machine either. Nothing is published from it: the grader speaks to what is in it through a {@link Door}.
 *
 * @throws CannotCheck where the engine makes none
 * @see https://docs.docker.com/engine/network/port-publishing/#isolated
 */
export async function makeNetwork(name: string, { version }: Engine): Promise<void> {
  const isolated = version < ISOLATES ? [] : ['4', '6'].map((family) => `--opt=${GATEWAY}_ipv${family}=isolated`);
  const { code, stderr } = await docker(['network', 'create', '--internal', ...isolated, name]);
  if (code !== 0) throw new CannotCheck(lastLine(stderr));
}
