import { join } from 'node:path';
import { docker } from '../grader/docker.ts';

/** Images that the proof needs, and their stand-ins on a machine without a registry: a folder to build, or another tag. */
const STAND_INS: Record<string, { folder: string; major?: number } | { tagOf: string }> = {
  'postgres:15': { folder: 'postgres', major: 15 },
  'postgres:16': { folder: 'postgres', major: 16 },
  'postgres:17': { folder: 'postgres', major: 17 },
  'distroless/nodejs24-debian13': { folder: 'distroless' },
  'caddy:2': { folder: 'caddy' },
  'node:24-alpine': { folder: 'alpine' },
  'node:latest': { tagOf: 'node:24-trixie-slim' },
  'node:23-slim': { tagOf: 'node:24-trixie-slim' },
  'node:18.12': { tagOf: 'node:24-trixie-slim' },
  'postgres:latest': { tagOf: 'postgres:18-trixie' },
};
const SECONDS = 900;

/**
 * Provides the images that a registry would.
 *
 * @returns those that were created here, to be removed again
 * @throws with what Docker says
 */
export async function provideImages(wanted: readonly string[]): Promise<string[]> {
  const made: string[] = [];
  for (const image of new Set(wanted)) {
    if ((await docker(['image', 'inspect', image])).code === 0) continue;
    if ((await docker(['pull', '--quiet', image], { seconds: SECONDS })).code === 0) continue;
    const { code, stderr } = await docker(commandFor(image), { seconds: SECONDS });
    if (code !== 0) throw new Error(`${image}: ${stderr}`);
    made.push(image);
  }
  return made;
}

function commandFor(image: string): string[] {
  const standIn = STAND_INS[image];
  if (!standIn) throw new Error(`${image} cannot be pulled, and there is no stand-in for it`);
  if ('tagOf' in standIn) return ['tag', standIn.tagOf, image];
  const { folder, major } = standIn;
  const args = major === undefined ? [] : ['--build-arg', `MAJOR=${major}`];
  return ['build', '--tag', image, ...args, join(import.meta.dirname, 'images', folder)];
}
