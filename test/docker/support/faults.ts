import { setTimeout as pause } from 'node:timers/promises';
import { docker, tryDocker } from '../../../scripts/docker/docker.ts';
import { Inside } from './inside.ts';
import { RUN } from './run.ts';
import type { Stack } from './stack.ts';
import { until } from './until.ts';

export interface Struck {
  /** When the cause was removed and recovery began (performance.now()). */
  at: number;
  /** What a person had to do, if anything. */
  help?: string;
}

/** Causes a fault. Resolves when its cause is removed and what it killed has been started again. */
export type Fault = (stack: Stack) => Promise<Struck>;

/** SIGKILL, as in a crash. Process 1 cannot be killed from inside its container, so this is sent from the host. */
export function crash(service: string): Fault {
  return (stack) =>
    restarting(stack, service, async () => {
      const pid = await stack.inspect(service, '{{.State.Pid}}');
      const killer = ['--rm', '--pid=host', '--user=0', `--name=${stack.project}-killer`, '--entrypoint=bash'];
      await docker(['run', ...killer, `aumento/nestapp:${RUN}`, '-c', `kill -KILL ${pid}`]);
    });
}

/** `docker kill`: the engine takes it for a manual stop, so the restart policy may not apply. */
export function dockerKill(service: string): Fault {
  return async (stack) => {
    const container = await stack.container(service);
    await docker(['kill', container]);
    if ((await stack.inspect(service, '{{.State.Status}}')) !== 'exited') return { at: performance.now() };
    await docker(['start', container]);
    return { at: performance.now(), help: 'docker start' };
  };
}

/** A signal, in the middle of its work. */
export function told(service: string, signal: string): Fault {
  return (stack) =>
    restarting(stack, service, async () => {
      const inside = await Inside.of(stack, service);
      await inside.try(`kill -${signal} 1`);
    });
}

/** Paused: connections stay open, nothing answers. */
export function frozen(service: string, seconds: number): Fault {
  return async (stack) => {
    const container = await stack.container(service);
    // The kernel may refuse to freeze processes of which one is just being started.
    await until('it is paused', async () => (await tryDocker(['pause', container])).code === 0);
    await pause(seconds * 1000);
    await docker(['unpause', container]);
    return { at: performance.now() };
  };
}

/** Disconnected from a network without closing its connections, and reconnected with another address. */
export function cut(service: string, network: string, seconds: number): Fault {
  return async (stack) => {
    const [container, name] = [await stack.container(service), `${stack.project}_${network}`];
    await docker(['network', 'disconnect', name, container]);
    const other = `${stack.project}-other`;
    await docker(['run', '-d', `--name=${other}`, `--network=${name}`, `aumento/nestapp:${RUN}`, 'sleep', 'infinity']);
    await pause(seconds * 1000);
    await docker(['network', 'connect', name, container]);
    const at = performance.now();
    await docker(['rm', '--force', other]);
    return { at };
  };
}

/** Memory filled up to its limit, until the kernel kills the largest process: the service itself. */
export function outOfMemory(service: string): Fault {
  return (stack) =>
    restarting(stack, service, async () => {
      // /tmp is a tmpfs. The command dies with its container.
      await tryDocker(['exec', await stack.container(service), 'dd', 'if=/dev/zero', 'of=/tmp/fill', 'bs=1M']);
    });
}

/** Resolves when the engine has started a service's container again. */
async function restarting(stack: Stack, service: string, strike: () => Promise<void>): Promise<Struck> {
  const started = () => stack.inspect(service, '{{.State.StartedAt}}');
  const before = await started();
  await strike();
  const at = performance.now();
  await until(`${service} is started again`, async () => (await started()) !== before);
  return { at };
}
