/** Reported by group alone: the audit log says that they were changed, and not from what to what. */
const REDACTED = new Set(['gender', 'bornOn']);

type Values = Readonly<Record<string, unknown>>;

/** What a change really changed, as the audit log keeps it. */
export function differences(known: Values, given: Values): { before: Values; after: Values } {
  const changed = Object.keys(given).filter((field) => given[field] !== undefined && given[field] !== known[field]);
  const show = (values: Values) =>
    Object.fromEntries(
      changed
        .filter((field) => values[field] !== undefined)
        .map((field) => [field, REDACTED.has(field) ? 'redacted' : values[field]]),
    );
  return { before: show(known), after: show(given) };
}
