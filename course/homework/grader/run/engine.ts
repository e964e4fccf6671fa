import { docker, lines } from '../docker.ts';
import { CannotCheck } from '../errors.ts';

export interface Engine {
  cpus: number;
  memory: number;
  /** The major version. */
  version: number;
  /** The engine's built-in builder, whichever one the student has selected. */
  builder: string;
}

/** @throws CannotCheck with docker's error when no engine answers */
export async function findEngine(): Promise<Engine> {
  const info = await docker(['info', '--format', '{{json .}}'], { seconds: 20 });
  const {
    NCPU = 0,
    MemTotal = 0,
    ServerVersion = '',
    ServerErrors = [],
  } = JSON.parse(info.stdout || '{}') as {
    NCPU?: number;
    MemTotal?: number;
    ServerVersion?: string;
    ServerErrors?: string[];
  };
  if (info.code !== 0 || NCPU === 0)
    throw new CannotCheck(ServerErrors[0] ?? (info.stderr.trim().split('\n').at(-1) || info.ended));
  const [builder = 'default'] = await lines(['context', 'show']);
  return { cpus: NCPU, memory: MemTotal, version: Number.parseInt(ServerVersion, 10) || 0, builder };
}

/** The first of some images that exists here or can be pulled. @throws CannotCheck with docker's error */
export async function haveImage(candidates: string[], seconds: number): Promise<string> {
  for (const image of candidates) {
    if ((await docker(['image', 'inspect', '--format', '{{.Id}}', image])).code === 0) return image;
  }
  let why = '';
  for (const image of candidates) {
    const { code, stderr } = await docker(['pull', '--quiet', image], { seconds });
    if (code === 0) return image;
    why = stderr.trim().split('\n').at(-1) ?? '';
  }
  throw new CannotCheck(why);
}
