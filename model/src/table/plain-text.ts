/** Letters, digits and what else tells names apart, without case, accents, and what divides words: `Total: ` → `total` */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s._:–—-]/gu, '')
    .toLowerCase();
}
