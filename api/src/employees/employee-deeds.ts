/** Sensitive: the audit log says that they changed, without the values. */
const REDACTED = new Set(['gender', 'bornOn']);

type Values = Readonly<Record<string, unknown>>;

/** The effective changes, for the audit log. */
export function differences(known: Values, given: Values): { before: Values; after: Values } {
  // Of what is redacted, "not said" stays out: it would read as if something had been.
  const said = (values: Values, field: string) => (REDACTED.has(field) ? (values[field] ?? null) : values[field]);
  const changed = Object.keys(given).filter(
    (field) => given[field] !== undefined && said(given, field) !== said(known, field),
  );
  const show = (values: Values) =>
    Object.fromEntries(
      changed
        .filter((field) => values[field] !== undefined)
        .map((field) => [field, REDACTED.has(field) ? 'redacted' : values[field]]),
    );
  return { before: show(known), after: show(given) };
}
