import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, resolve, sep } from 'node:path';

/** Whether a path of the compose file resolves into the folder, links followed. A missing path counts by its parent. */
export function liesWithin(folder: string, path: string): boolean {
  if (/^~|\$/.test(path)) return false;
  return isWithin(folder, realOf(isAbsolute(path) ? path : resolve(folder, path)));
}

/** Resolves a link's target: `..` goes up from the resolved folder, not from the text of the path. */
export function follow(from: string, target: string): string {
  if (isAbsolute(target)) return realOf(target);
  return target.split(/[\\/]/).reduce((at, part) => realOf(resolve(at, part)), realOf(from));
}

/** Of two paths without links. */
export const isWithin = (folder: string, real: string) => real === folder || real.startsWith(folder + sep);

function realOf(path: string): string {
  try {
    // Not realpathSync, which reads `link/..` as text.
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(realOf(parent), path.slice(parent.length).replace(/^[\\/]+/, ''));
  }
}

export const isRemote = (path: string) => /^[a-z][\w+.-]*:\/\/|^git@|^oci:|^github\.com\/|\.git(#|$)/i.test(path);
export const isDockerSocket = (path: string) =>
  /docker(_engine|\.sock|\.raw\.sock)|containerd(\.sock|\/)|podman\.sock/i.test(path);
