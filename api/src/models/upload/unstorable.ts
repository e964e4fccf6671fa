/**
 * The path of the first text that the database's JSON cannot give back, as a name or a value: with a NUL, or half a pair of
 * surrogates; undefined where there is none. The nesting is bounded where the body is read.
 */
export function unstorable(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return isWrong(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (isWrong(name)) return path;
    const found = unstorable(inner, [...path, name]);
    if (found) return found;
  }
  return undefined;
}

const isWrong = (text: string) => text.includes('\0') || !text.isWellFormed();
