import { docker, lastLine } from '../docker.ts';
import type { Submission } from '../reading/submission.ts';

export interface Build {
  context?: string;
  dockerfile?: string;
  dockerfile_inline?: string;
  target?: string;
  args?: Record<string, string | null>;
  [other: string]: unknown;
}

export interface Mount {
  type: string;
  source?: string;
  target: string;
  read_only?: boolean;
  volume?: Record<string, unknown>;
}

export interface Port {
  target: number;
  published?: string;
  protocol?: string;
}

export interface Service {
  image?: string;
  build?: Build;
  environment?: Record<string, string | null>;
  networks?: Record<string, { aliases?: string[] } | null>;
  ports?: Port[];
  volumes?: Mount[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  container_name?: string;
  restart?: string;
  secrets?: { source: string; target?: string }[];
  configs?: { source: string; target?: string }[];
  [other: string]: unknown;
}

interface Definition {
  name?: string;
  external?: boolean;
  driver?: string;
  driver_opts?: Record<string, string>;
  file?: string;
  [other: string]: unknown;
}

/** The part of `docker compose config --format json` that the grader reads. */
export interface ComposeConfig {
  services: Record<string, Service>;
  networks?: Record<string, Definition | null>;
  volumes?: Record<string, Definition | null>;
  secrets?: Record<string, Definition | null>;
  configs?: Record<string, Definition | null>;
}

export type ConfigAnswer =
  | { kind: 'config'; config: ComposeConfig }
  | { kind: 'refused'; message: string }
  | { kind: 'no compose'; message: string };

/** Resolves the file with `docker compose config`. Needs no engine; reads the files that the compose file names. */
export async function composeConfig({ folder, compose, override }: Submission): Promise<ConfigAnswer> {
  const version = await docker(['compose', 'version', '--short']);
  if (version.code !== 0) return { kind: 'no compose', message: lastLine(version.stderr) };
  const files = [compose, override].flatMap((one) => (one ? ['--file', one.file] : []));
  const args = ['compose', ...files, '--project-directory', folder, 'config', '--format', 'json'];
  const { code, stdout, stderr, ended } = await docker(args, { cwd: folder, seconds: 20 });
  if (code !== 0 || ended !== 'itself') return { kind: 'refused', message: lastLine(stderr) || ended };
  const config = JSON.parse(stdout) as ComposeConfig;
  return { kind: 'config', config: { ...config, services: config.services ?? {} } };
}
