/**
 * Whether an answer may move the focus: not if the user has put it somewhere else meanwhile.
 *
 * @param asked where the user asked; without it, or the focus with it, is gone already
 */
export function mayMoveFocus(asked?: Element | null): boolean {
  const { activeElement, body } = document;
  return activeElement === body || Boolean(asked?.contains(activeElement));
}
