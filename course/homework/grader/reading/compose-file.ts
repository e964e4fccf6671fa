import { Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place } from '../result.ts';

/** The order in which `docker compose` looks for them. */
export const COMPOSE_NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
export const OVERRIDE_NAMES = COMPOSE_NAMES.map((name) => name.replace('.y', '.override.y'));

/** A compose file as written; `docker compose config` resolves what it means. */
export class ComposeFile {
  readonly file: string;
  readonly text: string;
  /** The first YAML error. */
  readonly trouble: { message: string; line: number } | undefined;
  /** Its content, aliases and merges filled in; empty where it cannot be read. */
  readonly data: Record<string, unknown>;
  readonly #document: Document;
  readonly #lines = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    let document: Document = new Document();
    let data: unknown;
    let trouble: string | undefined;
    let position = 0;
    try {
      document = parseDocument(text, { merge: true, lineCounter: this.#lines, logLevel: 'silent' });
      const [error] = document.errors;
      trouble = error?.message.split('\n')[0];
      position = error?.pos[0] ?? 0;
      if (!error) data = document.toJS({ maxAliasCount: 1000 });
    } catch (error) {
      trouble = (error as Error).message;
    }
    const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
    this.#document = document;
    this.data = isObject ? (data as Record<string, unknown>) : {};
    if (trouble === undefined && !isObject) trouble = 'no mapping at the top level';
    this.trouble =
      trouble === undefined ? undefined : { message: trouble, line: this.#lines.linePos(position).line || 1 };
  }

  /** The services as they stand in the file, each of them a mapping. */
  get services(): Record<string, Record<string, unknown>> {
    return mappings(this.data.services);
  }

  /** The line of the node at a path, or of its deepest ancestor that exists. */
  place(...path: string[]): Place {
    let node: unknown = this.#document.contents;
    let offset = isNode(node) ? node.range?.[0] : undefined;
    for (const key of path) {
      const next = this.#step(node, key);
      if (!next) break;
      offset = next.offset ?? offset;
      node = next.node;
    }
    return { file: this.file, line: offset === undefined ? 1 : this.#lines.linePos(offset).line };
  }

  #step(from: unknown, key: string): { node: unknown; offset: number | undefined } | undefined {
    const node = this.#resolve(from);
    if (isMap(node)) {
      for (const pair of node.items) {
        if (String(isScalar(pair.key) ? pair.key.value : pair.key) === key)
          return { node: pair.value, offset: isNode(pair.key) ? pair.key.range?.[0] : undefined };
      }
      const merged = node.items.find((pair) => isScalar(pair.key) && pair.key.value === '<<');
      return merged && this.#step(merged.value, key);
    }
    if (isSeq(node)) {
      // A list such as `- NAME=value`, `- pgdata:/path`: the entry that begins with the key, or holds it.
      const text = (item: unknown) => String(isScalar(item) ? item.value : isNode(item) ? item.toString() : item);
      const items = node.items as Node[];
      const found = items.find((item) => text(item).startsWith(key)) ?? items.find((item) => text(item).includes(key));
      return found && { node: found, offset: found.range?.[0] };
    }
    return undefined;
  }

  #resolve(node: unknown): unknown {
    return isNode(node) && 'source' in node && !isScalar(node) ? this.#aliased(node) : node;
  }

  #aliased(node: Node): unknown {
    try {
      return (node as unknown as { resolve(document: Document): unknown }).resolve(this.#document);
    } catch {
      return undefined;
    }
  }
}

/** The entries of a mapping that are mappings themselves. */
export function mappings(value: unknown): Record<string, Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).filter(([, one]) => typeof one === 'object' && one !== null);
  return Object.fromEntries(entries) as Record<string, Record<string, unknown>>;
}

/** A list, a single value or nothing, as a list. */
export function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
