/** `1 row`, `25 rows`: a count, written for the reader's locale, with its noun. */
export function counted(count: string, one: string, many: string): string {
  return `${count} ${count === '1' ? one : many}`;
}
