/** Deeper than any body of ours, and more names than any has, by far. */
export const DEEPEST = 32;
export const MOST_NAMES = 500;

export type Unfit = { why: 'too deep' } | { why: 'too many names' } | { why: 'name given twice'; name: string };

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Looks once over a text before JSON.parse makes something of it: what is nested too deeply or has too many names costs
 * far more than its size to hold. And a name that stands twice in one object is taken to be the last one without a word,
 * where whoever looked at the text before (a proxy, a log) may have taken the first. RFC 8259, section 4
 *
 * Linear in the text's length, with memory for the limits alone.
 *
 * @param json may be no JSON at all: that is JSON.parse's to say
 */
export function whyUnfit(json: string): Unfit | undefined {
  /** The names of each object that is open, the innermost last; none yet, or a list: undefined. */
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
        // Only before a colon is a text a name.
        names += 1;
        if (names > MOST_NAMES) return { why: 'too many names' };
        const name = nameOf(json, start, end);
        const known = open.at(-1) ?? new Set();
        if (known.has(name)) return { why: 'name given twice', name };
        open[open.length - 1] = known.add(name);
      }
    }
  }
  return undefined;
}

/** Where a text ends that begins at `start`: its closing quotation mark, or the end of everything. */
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
    return text; // no JSON: JSON.parse will say so of the whole
  }
}
