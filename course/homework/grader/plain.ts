const MOST = 400;
/** Control characters, bidirectional overrides and invisible characters, which can make one text look like another. */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** The rest of an escape sequence, such as `[31m`. */
const SEQUENCES = /\p{Cc}\[[0-?]*[ -/]*[@-~]/gu;

/**
 * Text from a student's file or program, made safe to print: one line, no escape sequences, no invisible characters, a
 * few hundred characters at most.
 */
export function plain(text: string): string {
  const line = text
    .slice(0, 100_000)
    .replace(SEQUENCES, '')
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .toWellFormed()
    .trim();
  return line.length > MOST ? `${line.slice(0, MOST - 1).toWellFormed()}…` : line;
}
