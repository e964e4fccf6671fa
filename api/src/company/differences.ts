type Values = Readonly<Record<string, unknown>>;

/** The effective changes, for the audit log. */
export function differences(known: Values, given: Values): { before: Values; after: Values } {
  const changed = Object.keys(given).filter((field) => given[field] !== undefined && given[field] !== known[field]);
  const show = (values: Values) =>
    Object.fromEntries(changed.filter((field) => values[field] !== undefined).map((field) => [field, values[field]]));
  return { before: show(known), after: show(given) };
}
