/** Whatever JSON consists of, but commas, numbers, true, false and null. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/**
 * Looks for a name that stands twice in one object. JSON.parse takes the last one without a word, where whoever looked
 * at the text before (a proxy, a log) may have taken the first. https://www.rfc-editor.org/rfc/rfc8259#section-4
 *
 * @param json a text that JSON.parse takes
 * @returns the name, or undefined where there is none
 */
export function nameGivenTwice(json: string): string | undefined {
  /** The names of each object that is open, the innermost last; a list has none. */
  const open: Set<string>[] = [];
  let text = '';
  for (const [token] of json.matchAll(TOKENS)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token !== ':') text = token;
    else {
      // Only before a colon is a text a name. "\u0061" is "a" too.
      const name: string = text.includes('\\') ? JSON.parse(text) : text.slice(1, -1);
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return undefined;
}
