/**
 * Sends the person to the first field that is wrong.
 *
 * @param wrong by the id of the field; the first stands first
 * @returns whether there is one
 */
export function focusFirst(wrong: Record<string, string | undefined>): boolean {
  const first = Object.keys(wrong).find((field) => wrong[field]);
  if (first) document.getElementById(first)?.focus();
  return first !== undefined;
}
