import { setTimeout as pause } from 'node:timers/promises';
import { docker, tryDocker } from '../../../scripts/docker/docker.ts';
import { Inside } from './inside.ts';
import { RUN } from './run.ts';
import type { Stack } from './stack.ts';
import { until } from './until.ts';

export interface Struck {
  /** When the cause was gone and only the recovery was left, as performance.now() counts. */
  at: number;
  /** What a person had to do; nothing, as a rule. */
  help?: string;
}

/** Something that goes wrong. Resolves when its cause is gone, and what it killed runs again. */
export type Fault = (stack: Stack) => Promise<Struck>;

/** The process dies, as when it crashes. From inside a container nobody can kill its process 1: the machine does. */
export function crash(service: string): Fault {
  return (stack) =>
    restarting(stack, service, async () => {
      const pid = await stack.inspect(service, '{{.State.Pid}}');
      const killer = ['--rm', '--pid=host', '--user=0', `--name=${stack.project}-killer`, '--entrypoint=bash'];
      await docker(['run', ...killer, `aumento/nestapp:${RUN}`, '-c', `kill -KILL ${pid}`]);
    });
}

/** `docker kill`: to the engine the order of a person, whom its restart policy does not contradict. */
export function dockerKill(service: string): Fault {
  return async (stack) => {
    const container = await stack.container(service);
    await docker(['kill', container]);
    if ((await stack.inspect(service, '{{.State.Status}}')) !== 'exited') return { at: performance.now() };
    await docker(['start', container]);
    return { at: performance.now(), help: 'docker start' };
  };
}

/** Told to end, in the middle of its work. */
export function told(service: string, signal: string): Fault {
  return (stack) =>
    restarting(stack, service, async () => {
      const inside = await Inside.of(stack, service);
      await inside.try(`kill -${signal} 1`);
    });
}

/** Frozen: connections stay open, nothing answers. */
export function frozen(service: string, seconds: number): Fault {
  return async (stack) => {
    const container = await stack.container(service);
    await docker(['pause', container]);
    await pause(seconds * 1000);
    await docker(['unpause', container]);
    return { at: performance.now() };
  };
}

/** Taken off a network without a word to those it talks to, and put back with another address. */
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

/** Its memory is filled up to its limit, until the kernel kills the largest of its processes: the service itself. */
export function outOfMemory(service: string): Fault {
  return (stack) =>
    restarting(stack, service, async () => {
      // /tmp is in the container's memory. The command dies with its container.
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
