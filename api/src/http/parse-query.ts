import { parse } from 'node:querystring';

/** Reads a query as forms send it: a parameter that was left empty is one that was not given. */
export function parseQuery(query: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parse(query)).filter(([, value]) => value !== ''));
}
