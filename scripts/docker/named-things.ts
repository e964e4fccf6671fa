import { docker, tryDocker } from './docker.ts';

/** Kinds of objects, in an order in which they can be removed. */
const KINDS = [
  // By name, or by image: a container that was given no name has a random one.
  { list: ['ps', '-a', '--format={{.Names}} {{.Names}} {{.Image}}'], remove: ['rm', '--force', '--volumes'] },
  { list: ['network', 'ls', '--format={{.Name}} {{.Name}}'], remove: ['network', 'rm'] },
  { list: ['volume', 'ls', '--format={{.Name}} {{.Name}}'], remove: ['volume', 'rm', '--force'] },
  {
    list: ['image', 'ls', '--format={{.Repository}}:{{.Tag}} {{.Repository}}:{{.Tag}}'],
    remove: ['image', 'rm', '--force'],
  },
];

/**
 * Containers, networks, volumes and images whose names begin with a prefix, or with that of an image.
 *
 * @param prefix without the `-` or `_` that ends it, such as `lab01`
 */
export async function thingsNamed(prefix: string): Promise<string[]> {
  return (await Promise.all(KINDS.map(({ list }) => matching(prefix, list)))).flat();
}

/** Removes all of them. @returns what could not be removed */
export async function removeThingsNamed(prefix: string): Promise<string[]> {
  for (const { list, remove } of KINDS) {
    const names = await matching(prefix, list);
    if (names.length > 0) await tryDocker([...remove, ...names]);
  }
  return thingsNamed(prefix);
}

async function matching(prefix: string, list: string[]): Promise<string[]> {
  const rows = (await docker(list)).split('\n').map((row) => row.split(' '));
  const wanted = new RegExp(`(^|/)${prefix}[-_]`);
  return rows.filter(([, ...names]) => names.some((name) => wanted.test(name))).map(([name = '']) => name);
}
