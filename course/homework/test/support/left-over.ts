import { lines } from '../../../../scripts/docker/lines.ts';

const KINDS = [
  ['ps', '-a'],
  ['network', 'ls'],
  ['volume', 'ls'],
  ['image', 'ls'],
];

/** The containers, networks, volumes and images of the engine whose name holds this one. */
export async function leftOver(name: string): Promise<string[]> {
  return (await Promise.all(KINDS.map((kind) => lines(kind)))).flat().filter((line) => line.includes(name));
}
