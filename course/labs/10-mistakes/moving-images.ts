import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messages } from './messages.ts';
import type { Trial } from './trial.ts';

/** Whether every image that the folder names, in the compose file and behind FROM, has a version or a digest. */
export async function movingImages(trial: Trial): Promise<true | string> {
  const model = await trial.model();
  if (typeof model === 'string') return messages.notStarted(model);
  const named: string[] = [];
  for (const { build, image } of Object.values(model.services)) {
    if (!build && image) named.push(image);
    if (!build) continue;
    const file = resolve(build.context, build.dockerfile ?? 'Dockerfile');
    named.push(...basesIn(await readFile(file, 'utf8').catch(() => '')));
  }
  const moving = named.filter((image) => !isFixed(image));
  if (moving.length > 0) return messages.moving(moving.join(', '));
  return named.length > 0 || messages.noImages;
}

/** What stands behind FROM, without the names of stages, and with ARGs that have a default filled in. */
function basesIn(dockerfile: string): string[] {
  const defaults = new Map([...dockerfile.matchAll(/^ARG\s+(\w+)=(\S+)/gim)].map(([, name, value]) => [name, value]));
  const lines = [...dockerfile.matchAll(/^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/gim)];
  const stages = lines.map(([, , stage]) => stage);
  const bases = lines.map(([, base = '']) => base.replace(/\$\{?(\w+)\}?/g, (_, name) => defaults.get(name) ?? ''));
  return bases.filter((base) => base !== 'scratch' && !stages.includes(base));
}

/** A digest, or a tag with a number in it: `latest`, `lts`, `stable` and no tag at all are other images tomorrow. */
function isFixed(image: string): boolean {
  const [, tag = ''] = /:([^/]+)$/.exec(image) ?? [];
  return image.includes('@sha256:') || /\d/.test(tag);
}
