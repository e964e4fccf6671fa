import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { docker, lastLine, lines } from '../docker.ts';
import { CannotCheck } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { ask } from './ask.ts';
import type { Built } from './builds.ts';
import { inspect } from './containers.ts';
import { Door } from './door.ts';
import { makeNetwork } from './network.ts';
import type { Prepared } from './prepared.ts';

/** The result of running the application's image without Compose, beside a database of the grader. */
export type Alone =
  | { answers: true; image: Built; container: string; port: number; exposed: number[] }
  | {
      answers: false;
      image: Built;
      state: string;
      exitCode: number;
      outOfMemory: boolean;
      log: string;
      ports: number[];
    };

const DEFAULT_PORT = 3000;
const POLL_MS = 250;
/** The API stops waiting for its database after 4 seconds; a slow machine gets more. */
const PATIENCE_MS = 60_000;
const PASSWORD = randomUUID();

/** Where the database is given the company's data, relative to the submission. */
const DATA = 'db/init';

/**
 * A PostgreSQL with the company's data for images that run without a compose file, and the relay that reaches them.
 *
 * @throws CannotCheck where the engine does not take it
 */
export async function startDatabase(name: string, { engine, postgres, workspace }: Prepared): Promise<Door> {
  await makeNetwork(name, engine);
  const env = [`--env=POSTGRES_PASSWORD=${PASSWORD}`, '--env=POSTGRES_DB=aumento'];
  const where = [`--name=${name}-database`, `--network=${name}`, '--network-alias=database'];
  const data = workspace.at(DATA);
  const commands = [
    ['create', '--pull=never', ...limits(), ...where, ...env, postgres],
    ...(data && !data.isFile ? [['cp', `${data.real}/.`, `${name}-database:/docker-entrypoint-initdb.d`]] : []),
    ['start', `${name}-database`],
  ];
  for (const command of commands) {
    const { code, stderr } = await docker(command);
    if (code !== 0) throw new CannotCheck(lastLine(stderr));
  }
  return Door.open(`${name}-door`, postgres, [name]);
}

async function databaseIsReady(name: string, signal: AbortSignal): Promise<void> {
  const ready = ['exec', `${name}-database`, 'pg_isready', '--host=127.0.0.1', '--quiet'];
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && !signal.aborted && (await docker(ready)).code !== 0) await pause(POLL_MS);
}

/** Runs the images in parallel until one of them answers as the API. */
export async function runAlone(
  name: string,
  images: Built[],
  { door, cpus, signal }: { door: Door; cpus: number; signal: AbortSignal },
): Promise<Alone> {
  await databaseIsReady(name, signal);
  const tried = await Promise.all(images.map((image, index) => start(`${name}-${index}`, name, image, cpus)));
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && !signal.aborted) {
    const containers = await inspect(tried.map(({ container }) => container));
    for (const one of tried) {
      const address = containers.find((container) => container.name === one.container)?.addresses[name];
      if (!address) continue;
      for (const port of one.ports) {
        const answer = await ask({ door, address, port }, '/health/live');
        if (answer?.json?.status === 'ok') return { answers: true, ...one, port };
      }
    }
    if (containers.every(({ state }) => state !== 'running')) break;
    await pause(POLL_MS);
  }
  const [first] = tried;
  if (!first) throw new Error('no image to run');
  const { state, exitCode, outOfMemory } = await stateOf(first.container);
  const { stdout, stderr } = await docker(['logs', '--tail=5', first.container]);
  const log = `${stdout}${stderr}`.trim().split('\n').slice(-3).join(' / ');
  return { answers: false, image: first.image, state, exitCode, outOfMemory, log, ports: first.ports };
}

async function start(container: string, network: string, image: Built, cpus: number) {
  const inspected = await docker(['image', 'inspect', '--format', '{{json .Config}}', image.tag]);
  const { ExposedPorts, Env } = JSON.parse(inspected.stdout || '{}') as { ExposedPorts?: object; Env?: string[] };
  const exposed = Object.keys(ExposedPorts ?? {}).map((port) => Number.parseInt(port, 10));
  const own = Number(Env?.find((text) => text.startsWith('PORT='))?.slice('PORT='.length)) || DEFAULT_PORT;
  const ports = [...new Set([...exposed, own])].slice(0, 10);
  const variables = {
    DB_HOST: 'database',
    DB_PORT: '5432',
    DB_NAME: 'aumento',
    DB_USERNAME: 'postgres',
    DB_PASSWORD: PASSWORD,
    POSTGRES_USER: 'postgres',
    POSTGRES_PASSWORD: PASSWORD,
    POSTGRES_DB: 'aumento',
    JWT_SECRET: randomUUID(),
  };
  const env = Object.entries(variables).map(([key, value]) => `--env=${key}=${value}`);
  const bounds = [...limits(), `--cpus=${Math.min(2, cpus)}`];
  await docker([
    'run',
    '--detach',
    '--pull=never',
    `--name=${container}`,
    `--network=${network}`,
    ...bounds,
    ...env,
    image.tag,
  ]);
  return { image, container, exposed, ports };
}

async function stateOf(container: string): Promise<{ state: string; exitCode: number; outOfMemory: boolean }> {
  const [found] = await inspect([container]);
  return found ?? { state: 'missing', exitCode: 0, outOfMemory: false };
}

function limits(): string[] {
  const logs = ['--log-driver=json-file', '--log-opt=max-size=4m', '--log-opt=max-file=2'];
  return [`--memory=${LIMITS.memory}`, `--memory-swap=${LIMITS.memory}`, `--pids-limit=${LIMITS.processes}`, ...logs];
}

/** The numbers of the users whose processes run in a container. */
export async function usersOf(container: string): Promise<string[]> {
  const [, ...processes] = await lines(['top', container, '-eo', 'uid,pid']);
  return [...new Set(processes.map((line) => line.trim().split(/\s+/)[0] ?? ''))];
}

/** Tells a container to stop, and kills it after some seconds. @returns whether it had to be killed */
export async function hadToBeKilled(container: string, seconds: number): Promise<boolean> {
  await docker(['stop', '-t', String(seconds), container]);
  return (await stateOf(container)).exitCode === 137;
}
