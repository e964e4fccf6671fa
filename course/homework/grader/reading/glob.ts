/** One part of a pattern: the positions it can advance to from a position where the parts before it have matched. */
type Token = (text: string, from: number) => number[];

/**
 * Compiles a .dockerignore pattern: `**` is any number of folders, `*` and `?` stay within one. It keeps the set of
 * reachable positions (an NFA) instead of backtracking, so that no pattern takes exponential time.
 */
export function glob(pattern: string): (text: string) => boolean {
  const tokens = tokensOf(pattern.replace(/(\*\*\/)+/g, '**/').replace(/\*{3,}/g, '**'));
  return (text) => {
    let places = new Set([0]);
    for (const token of tokens) {
      places = new Set([...places].flatMap((from) => token(text, from)));
      if (places.size === 0) return false;
    }
    return places.has(text.length);
  };
}

function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const rest = pattern.slice(i);
    const [set] = /^\[\^?[^\]\\/[]+\]/.exec(rest) ?? [];
    if (rest.startsWith('**/')) tokens.push(folders);
    else if (rest.startsWith('**')) tokens.push(anything);
    else if (rest[0] === '*') tokens.push(withinFolder);
    else if (rest[0] === '?') tokens.push(one((sign) => sign !== '/'));
    else if (set) tokens.push(one(inSet(set)));
    else tokens.push(one((sign) => sign === (rest[0] === '\\' && rest.length > 1 ? rest[1] : rest[0])));
    if (rest.startsWith('**/')) i += 2;
    else if (rest.startsWith('**') || (rest[0] === '\\' && rest.length > 1)) i += 1;
    else if (set) i += set.length - 1;
  }
  return tokens;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const anything: Token = (text, from) => range(from, text.length);
const folders: Token = (text, from) => [from, ...range(from + 1, text.length).filter((to) => text[to - 1] === '/')];
const withinFolder: Token = (text, from) => {
  const end = text.indexOf('/', from);
  return range(from, end < 0 ? text.length : end);
};

function one(fits: (sign: string) => boolean): Token {
  return (text, from) => (from < text.length && fits(text[from] ?? '') ? [from + 1] : []);
}

/** A range such as [z-a], which the builder refuses, matches nothing. */
function inSet(set: string): (sign: string) => boolean {
  try {
    const pattern = new RegExp(`^${set}$`);
    return (sign) => sign !== '/' && pattern.test(sign);
  } catch {
    return () => false;
  }
}
