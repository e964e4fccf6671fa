import { cleanUp } from './clean-up.ts';
import { docker, tryDocker } from './docker.ts';
import { messages } from './messages.ts';
import { alone } from './swarm-lock.ts';

/**
 * Marks a swarm that a test created: an unusual certificate expiry. It is set by `swarm init` itself, so that a test's
 * swarm is never without the mark.
 */
const OURS = { expiry: '1111h', printed: '1111h0m0s' };
/** The same, where the machine already had the bridge that a swarm needs, and is to keep it. */
const OURS_BUT_THE_BRIDGE = { expiry: '1112h', printed: '1112h0m0s' };
const BRIDGE = 'docker_gwbridge';

/**
 * Initialises a swarm, unless the engine is in one, and adds a config that keeps other runs from ending it.
 *
 * @param run the name prefix of everything that is created in the swarm
 */
export async function enterSwarm(run: string): Promise<void> {
  await alone(async () => {
    if (!(await isManager())) {
      const { expiry } = (await networks()).includes(BRIDGE) ? OURS_BUT_THE_BRIDGE : OURS;
      await docker(['swarm', 'init', '--advertise-addr=127.0.0.1', `--cert-expiry=${expiry}`]);
    }
    await docker(['config', 'create', `${run}-is-here`, '-'], { input: run });
  });
}

/**
 * Removes what a run made, as `cleanUp` does, and before that its services, which would make their containers anew.
 * The swarm itself stays.
 *
 * @returns what could not be removed
 */
export async function cleanUpInSwarm(run: string): Promise<string[]> {
  if (await isManager()) {
    for (const kind of ['service', 'config', 'secret']) {
      const ids = lines(await docker([kind, 'ls', '-q', '--filter', `name=${run}`]));
      if (ids.length > 0) await tryDocker([kind, 'rm', ...ids]);
    }
  }
  return cleanUp(run);
}

/** Leaves a swarm that a test created and that no run needs any more. */
export async function leaveSwarm(): Promise<void> {
  if (await isManager()) await alone(endSwarm);
}

async function endSwarm(): Promise<void> {
  const expiry = await swarm('{{.Cluster.Spec.CAConfig.NodeCertExpiry}}');
  if (![OURS.printed, OURS_BUT_THE_BRIDGE.printed].includes(expiry)) return;
  const kept = ['service', 'config', 'secret'].map((kind) => docker([kind, 'ls', '-q']));
  if ((await Promise.all(kept)).join('') !== '') return;
  if (await somebodyNeedsNames()) {
    console.error(messages.swarmStays);
    return;
  }
  await docker(['swarm', 'leave', '--force']);
  if (expiry === OURS.printed && (await networks()).includes(BRIDGE)) await docker(['network', 'rm', BRIDGE]);
}

/**
 * When an engine leaves a swarm, DNS names on its other networks stop working until containers restart (Engine 28): so
 * no other stack may be running then.
 */
async function somebodyNeedsNames(): Promise<boolean> {
  const used = lines(await docker(['ps', '--format={{.Networks}}'])).flatMap((names) => names.split(','));
  return used.some((network) => !['bridge', 'host', 'none'].includes(network));
}

async function isManager(): Promise<boolean> {
  return (await swarm('{{.ControlAvailable}}')) === 'true';
}

function swarm(template: string): Promise<string> {
  return docker(['info', '--format', `{{with .Swarm}}${template}{{end}}`]);
}

async function networks(): Promise<string[]> {
  return lines(await docker(['network', 'ls', '--format={{.Name}}']));
}

function lines(text: string): string[] {
  return text.split('\n').filter(Boolean);
}
