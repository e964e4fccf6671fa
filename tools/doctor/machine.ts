import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tryDocker } from '../../scripts/docker/docker.ts';
import { parseEnvFile } from '../../scripts/support/parse-env-file.ts';
import { ROOT } from '../../scripts/support/paths.ts';

/** What `docker info` tells of an engine that answers. */
export interface Engine {
  ServerVersion: string;
  OperatingSystem: string;
  SystemTime: string;
  MemTotal: number;
  /** Milliseconds that its clock is ahead of this machine's. */
  ahead: number;
}

/** The part of `docker compose config` that is looked at. */
export interface ComposeConfig {
  services: {
    postgresdb: { image: string; environment?: Record<string, string | null> };
    nestapp: Published;
    'predictor-ui': Published;
  };
  volumes?: { pgdata?: { name: string } };
}

interface Published {
  ports?: { published?: string }[];
}

/** Facts about this machine, gathered once for all checks. */
export interface Machine {
  /** Whether there is a `docker` command, and why no engine answers it. */
  cli: boolean;
  why: string;
  engine?: Engine;
  composeVersion?: string;
  compose?: ComposeConfig;
  /** The variables of .env.development.example and .env.development; the second is undefined where it is not there. */
  example: NodeJS.Dict<string>;
  own?: NodeJS.Dict<string>;
}

export async function lookAround(): Promise<Machine> {
  const [docker, composeVersion, compose, example, own] = await Promise.all([
    askEngine(),
    said(['compose', 'version', '--short']),
    said(['compose', 'config', '--format', 'json']),
    readEnv('.env.development.example'),
    readEnv('.env.development'),
  ]);
  return {
    ...docker,
    ...(composeVersion && { composeVersion }),
    ...(compose && { compose: JSON.parse(compose) as ComposeConfig }),
    example: example ?? {},
    ...(own && { own }),
  };
}

async function askEngine(): Promise<Pick<Machine, 'cli' | 'why' | 'engine'>> {
  const asked = Date.now();
  const answer = await tryDocker(['info', '--format', '{{json .}}']).catch(() => undefined);
  const midway = (asked + Date.now()) / 2;
  if (!answer) return { cli: false, why: '' };
  const info = parse(answer.stdout);
  // Some versions exit with 0 even if only the client answers.
  if (!info?.ServerVersion) return { cli: true, why: answer.stderr.trim().split('\n').at(-1) ?? '' };
  return { cli: true, why: '', engine: { ...info, ahead: Date.parse(info.SystemTime) - midway } };
}

function parse(text: string): Engine | undefined {
  try {
    return JSON.parse(text) as Engine;
  } catch {
    return undefined;
  }
}

async function said(args: string[]): Promise<string | undefined> {
  const answer = await tryDocker(args, { cwd: ROOT }).catch(() => undefined);
  return answer?.code === 0 ? answer.stdout.trim() : undefined;
}

async function readEnv(name: string): Promise<NodeJS.Dict<string> | undefined> {
  const text = await readFile(join(ROOT, name), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseEnvFile(text);
}
