import { stripVTControlCharacters } from 'node:util';

/**
 * Whether a program wrote what a README promises. `…` stands for anything within a line, and on a line of its own for
 * any number of lines. How many blanks stand between two words, and at the end of a line, does not matter.
 */
export function matchesOutput(output: string, promised: string): boolean {
  const lines = linesOf(output);
  const patterns = linesOf(promised);
  // As shells match `*`: where a line does not fit, the last `…` takes one line more.
  let [line, pattern, lastAny, retry] = [0, 0, -1, 0];
  while (line < lines.length) {
    if (patterns[pattern] === '…') {
      lastAny = pattern++;
      retry = line;
    } else if (pattern < patterns.length && fits(`${lines[line]}`, `${patterns[pattern]}`)) {
      line++;
      pattern++;
    } else if (lastAny >= 0) {
      pattern = lastAny + 1;
      line = ++retry;
    } else return false;
  }
  return patterns.slice(pattern).every((rest) => rest === '…');
}

/** The same for what `docker build` writes: steps that it finds in its cache come in any order, and among others. */
export function containsLines(output: string, promised: string): boolean {
  const lines = linesOf(output);
  return linesOf(promised).every((pattern) => pattern === '…' || lines.some((line) => fits(line, pattern)));
}

function linesOf(text: string): string[] {
  const plain = stripVTControlCharacters(text).replaceAll('\r', '');
  const lines = plain.split('\n').map((line) => line.replace(/\s+/g, ' ').trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function fits(line: string, pattern: string): boolean {
  const parts = pattern.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(line);
}
