import { docker, tryDocker } from './docker.ts';

/** What labs make, how it is found and how it is removed, in an order in which nothing holds on to what comes later. */
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
 * What there is of a lab on this engine: containers, networks, volumes, images. All of it carries the lab's name.
 *
 * @param number the lab's, such as `01`
 */
export async function labThings(number: string): Promise<string[]> {
  return (await Promise.all(KINDS.map(({ list }) => ofLab(number, list)))).flat();
}

/** Removes all of that. @returns what could not be removed */
export async function removeLabThings(number: string): Promise<string[]> {
  for (const { list, remove } of KINDS) {
    const names = await ofLab(number, list);
    if (names.length > 0) await tryDocker([...remove, ...names]);
  }
  return labThings(number);
}

async function ofLab(number: string, list: string[]): Promise<string[]> {
  const rows = (await docker(list)).split('\n').map((row) => row.split(' '));
  const ours = new RegExp(`(^|/)lab${number}[-_]`);
  return rows.filter(([, ...names]) => names.some((name) => ours.test(name))).map(([name = '']) => name);
}
