import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, resolve, sep } from 'node:path';

/** Whether a path of the compose file, its links followed, lies in the folder. What is not there yet counts by its parent. */
export function liesWithin(folder: string, path: string): boolean {
  if (/^~|\$/.test(path)) return false;
  const real = realOf(isAbsolute(path) ? path : resolve(folder, path));
  return real === folder || real.startsWith(folder + sep);
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : resolve(realOf(parent), path.slice(parent.length).replace(/^[\\/]+/, ''));
  }
}

export const isRemote = (path: string) => /^[a-z][\w+.-]*:\/\/|^git@|^oci:|^github\.com\/|\.git(#|$)/i.test(path);
export const isDockerSocket = (path: string) =>
  /docker(_engine|\.sock|\.raw\.sock)|containerd(\.sock|\/)|podman\.sock/i.test(path);
