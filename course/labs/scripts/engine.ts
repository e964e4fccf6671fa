import { docker, tryDocker } from '../../../scripts/docker/docker.ts';

export interface Image {
  /** With its tag, such as `lab01-hello-world:1.0`. */
  name: string;
  id: string;
}

/** What the checks read of `docker inspect`. */
export interface Container {
  Id: string;
  Name: string;
  Image: string;
  Config: { Image: string; Cmd: string[] | null };
  State: { Running: boolean; Status: string; ExitCode: number };
  NetworkSettings: { Ports: Record<string, { HostIp: string; HostPort: string }[] | null> };
}

/** The images of a repository, such as `lab01-hello-world`, whatever the tag and the registry; the newest first. */
export async function imagesNamed(repository: string): Promise<Image[]> {
  const format = '--format={{.Repository}}:{{.Tag}} {{.ID}}';
  const all = lines(await docker(['image', 'ls', '--no-trunc', format])).map((line) => line.split(' '));
  return all
    .map(([name = '', id = '']) => ({ name, id }))
    .filter(({ name }) => isOf(name, repository) && !name.endsWith(':<none>'));
}

/** The containers made from the images of a repository, running or not, whatever their names. */
export async function containersOf(repository: string): Promise<Container[]> {
  const images = new Set((await imagesNamed(repository)).map(({ id }) => id));
  const containers = await inspect<Container>(lines(await docker(['ps', '-aq', '--no-trunc'])));
  return containers.filter(({ Image, Config }) => images.has(Image) || isOf(Config.Image, repository));
}

/** `docker inspect` of those that still exist: others may be removed meanwhile. */
export async function inspect<T>(ids: string[]): Promise<T[]> {
  if (ids.length === 0) return [];
  const { stdout } = await tryDocker(['inspect', ...ids]);
  return JSON.parse(stdout || '[]') as T[];
}

/** Runs a container of an image to its end, without a network, and removes it. */
export function runImage(image: string, ...command: string[]): ReturnType<typeof tryDocker> {
  return tryDocker(['run', '--rm', '--network=none', image, ...command]);
}

/** What is answered at this address within five seconds; undefined when nothing is. */
export async function answerAt(url: string): Promise<string | undefined> {
  try {
    return await (await fetch(url, { signal: AbortSignal.timeout(5000) })).text();
  } catch {
    return undefined; // refused, reset or timed out: no answer
  }
}

/** The addresses at which a container's published ports are reached from this machine. */
export function addressesOf({ NetworkSettings }: Container): string[] {
  const bindings = Object.values(NetworkSettings.Ports ?? {}).flatMap((published) => published ?? []);
  return [...new Set(bindings.map(({ HostPort }) => `http://localhost:${HostPort}`))];
}

function isOf(image: string, repository: string): boolean {
  const [name = ''] = image.split('/').slice(-1);
  return name === repository || name.startsWith(`${repository}:`) || name.startsWith(`${repository}@`);
}

function lines(text: string): string[] {
  return text.split('\n').filter(Boolean);
}
