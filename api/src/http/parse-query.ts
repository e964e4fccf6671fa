import { parse } from 'node:querystring';

/** Parses a query as forms send it: an empty parameter counts as missing. */
export function parseQuery(query: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parse(query)).filter(([, value]) => value !== ''));
}
