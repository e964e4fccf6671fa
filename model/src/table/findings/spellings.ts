import { type Finding, warn } from './finding.ts';

/** Dev, dev, DEV; Semi-senior, semi senior; Bogotá, Bogota. What follows a word tells apart: A and A- are two grades. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{L}\p{N}])[\s._-]+(?=[\p{L}\p{N}])/gu, '$1')
    .replace(/\.$/, '')
    .toLowerCase();

/** Categories that are one, written in several ways. */
export function spellings(name: string, texts: readonly string[]): Finding[] {
  const groups = [...Map.groupBy(new Set(texts), plain).values()].filter((group) => group.length > 1);
  return groups.map((group) => warn((m) => m.spellings(name, group)));
}
