// Search parameters are user input: invalid ones are ignored.

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** The text of a search field. The router reads digits as a number. */
export function readText(value: unknown): { search?: string } {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? { search: text.slice(0, 100) } : {};
}

/** What a list's page edits: one of the list, or a new one. */
export function readEdit({ edit }: Record<string, unknown>): { edit?: string } {
  return edit === 'new' || isUuid(edit) ? { edit } : {};
}

/** One of the values that a parameter can have. */
export function readChoice<Name extends string, T>(name: Name, value: unknown, allowed: readonly T[]) {
  return (allowed.includes(value as T) ? { [name]: value } : {}) as { [key in Name]?: T };
}
