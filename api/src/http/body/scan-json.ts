/** Far above any body of ours. */
export const DEEPEST = 32;
export const MOST_NAMES = 500;

export type Unfit =
  | { why: 'too deep' }
  | { why: 'too many names'; most: number }
  | { why: 'name given twice'; name: string };

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Scans a text once before JSON.parse: deep nesting or many names cost far more memory than their size. And of a
 * duplicate name JSON.parse silently takes the last, while a proxy or log may take the first. RFC 8259, section 4
 *
 * Linear in the text's length, with memory bounded by the limits.
 *
 * @param json may be invalid, which JSON.parse reports
 * @param most names in all
 */
export function whyUnfit(json: string, most = MOST_NAMES): Unfit | undefined {
  /** The names of each open object, the innermost last; undefined for a list or no names yet. */
  const open: (Set<string> | undefined)[] = [];
  let names = 0;
  let [start, end] = [0, 0];
  for (let at = 0; at < json.length; at++) {
    switch (json.charCodeAt(at)) {
      case QUOTE:
        start = at;
        end = endOfText(json, at);
        at = end;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (open.push(undefined) > DEEPEST) return { why: 'too deep' };
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        open.pop();
        break;
      case COLON: {
        // A string before a colon is a name.
        names += 1;
        if (names > most) return { why: 'too many names', most };
        const name = nameOf(json, start, end);
        const known = open.at(-1) ?? new Set();
        if (known.has(name)) return { why: 'name given twice', name };
        open[open.length - 1] = known.add(name);
      }
    }
  }
  return undefined;
}

/** The end of the string that begins at `start`: its closing quote, or the end of the text. */
function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return json.length;
}

/** "\u0061" is "a" too. */
function nameOf(json: string, start: number, end: number): string {
  const text = json.slice(start + 1, end);
  if (!text.includes('\\')) return text;
  try {
    return JSON.parse(`"${text}"`);
  } catch {
    return text; // invalid: JSON.parse reports it
  }
}
