const MOST = 400;
/** Control characters, and those that turn the direction of text or cannot be seen: with them a text could look like another. */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** What follows the escape character, such as `[31m`. */
const SEQUENCES = /\p{Cc}\[[0-?]*[ -/]*[@-~]/gu;

/**
 * What a student's file or program said, as one line that can do nothing: no terminal sequence, no second line, nothing
 * that is not seen, and not more than a few hundred characters.
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
