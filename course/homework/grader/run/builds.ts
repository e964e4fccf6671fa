import { join } from 'node:path';
import { docker } from '../docker.ts';
import { LIMITS } from '../limits.ts';
import type { Recipe } from '../reading/recipes.ts';
import { failedLine, readBuildLog, type Step, whyFailed } from './build-log.ts';
import type { Fence } from './fence.ts';

export interface Built {
  recipe: Recipe;
  tag: string;
  steps: Step[];
}

export interface BuildFailure {
  recipe: Recipe;
  /** exit: the build failed. machine: it could not be started. The others name the limit that was reached. */
  why: 'exit' | 'machine' | 'time' | 'output' | 'disk' | 'size' | 'stopped';
  message: string;
  line?: number;
}

export interface BuildOptions {
  dir: string;
  builder: string;
  fence: Fence;
  seconds: number;
  signal: AbortSignal;
  /** Whether `signal` was aborted because the disk limit was reached. */
  diskFull: () => boolean;
}

const REGISTRY =
  /dial tcp|i\/o timeout|TLS handshake|no such host|connection refused|temporary failure|toomanyrequests|network is unreachable|proxyconnect/i;

/** Builds one image. @returns the image, or why there is none */
export async function buildImage(recipe: Recipe, tag: string, options: BuildOptions): Promise<Built | BuildFailure> {
  const { dir, builder, fence, seconds, signal } = options;
  const { file, context, target, args, inline, dockerfile } = recipe;
  const command = [
    'buildx',
    'build',
    `--builder=${builder}`,
    '--load',
    '--progress=rawjson',
    `--file=${inline ? '-' : join(dir, file)}`,
    `--tag=${tag}`,
    `--ulimit=fsize=${LIMITS.buildFileBytes}`,
    ...fence.options,
    ...(target ? [`--target=${target}`] : []),
    ...Object.entries(args).map(([name, value]) => `--build-arg=${name}=${value}`),
    join(dir, context),
  ];
  const { code, stderr, ended } = await docker(command, {
    cwd: dir,
    seconds,
    signal,
    input: inline ? dockerfile.text : '',
  });
  const line = failedLine(stderr);
  const failure = (why: BuildFailure['why']): BuildFailure => ({
    recipe,
    why,
    message: whyFailed(stderr),
    ...(line && { line }),
  });
  if (ended === 'stopped') return failure(options.diskFull() ? 'disk' : 'stopped');
  if (ended !== 'itself') return failure(ended);
  if (code !== 0)
    return failure(
      REGISTRY.test(stderr.split('\n').findLast((text) => text.startsWith('ERROR')) ?? '') ? 'machine' : 'exit',
    );
  const size = Number((await docker(['image', 'inspect', '--format', '{{.Size}}', tag])).stdout);
  if (size > LIMITS.imageBytes) return { recipe, why: 'size', message: `${(size / 1e9).toFixed(1)} GB` };
  return { recipe, tag, steps: readBuildLog(stderr) };
}
