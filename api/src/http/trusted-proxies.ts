import { lookup as dnsLookup } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { compile } from '@fastify/proxy-addr';
import type { TrustList } from '../configuration/trust-list.ts';

type Lookup = (name: string, options: { all: true }) => Promise<{ address: string }[]>;

/** A recreated container has a new address, which Docker's DNS has at once. */
const AGAIN_MS = 2_000;
/** Failed DNS queries after which a name's addresses expire. */
const PATIENCE = 5;
/** How long startup waits for the first answer, so that a silent DNS server does not block it. */
const FIRST_MS = 1_000;

/**
 * The addresses of trusted proxies. Host names are resolved at startup and every few seconds, never during a request.
 */
export class TrustedProxies {
  readonly #list: TrustList;
  readonly #lookup: Lookup;
  readonly #found = new Map<string, { addresses: string[]; misses: number }>();
  #isTrusted: (address: string, hop: number) => boolean;
  #round: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param list undefined: nobody */
  constructor(list: TrustList = { ranges: [], names: [] }, lookup: Lookup = dnsLookup) {
    this.#list = list;
    this.#lookup = lookup;
    this.#isTrusted = compile(list.ranges);
  }

  /** For Fastify's trustProxy. A closed connection has no address. */
  readonly trusts = (address: string | undefined, hop: number): boolean =>
    address !== undefined && this.#isTrusted(address, hop);

  /** Resolves the names, repeatedly until `stop`. */
  async start(): Promise<void> {
    if (this.#list.names.length === 0) return;
    this.#timer = setInterval(() => void this.lookUp(), AGAIN_MS).unref();
    await Promise.race([this.lookUp(), pause(FIRST_MS, undefined, { ref: false })]);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Resolves every name once; concurrent calls share one round. */
  lookUp(): Promise<void> {
    this.#round ??= Promise.all(this.#list.names.map((name) => this.#lookUpOne(name))).then(() => {
      this.#round = undefined;
      const addresses = [...this.#found.values()].flatMap((found) =>
        found.addresses.filter((one) => !one.includes('%')),
      );
      this.#isTrusted = compile([...this.#list.ranges, ...addresses]);
    });
    return this.#round;
  }

  async #lookUpOne(name: string): Promise<void> {
    try {
      const found = await this.#lookup(name, { all: true });
      this.#found.set(name, { addresses: found.map(({ address }) => address), misses: 0 });
    } catch (error) {
      const { addresses, misses } = this.#found.get(name) ?? { addresses: [], misses: 0 };
      // The name is gone, or DNS failed.
      const gone = (error as NodeJS.ErrnoException).code === 'ENOTFOUND' || misses + 1 >= PATIENCE;
      this.#found.set(name, { addresses: gone ? [] : addresses, misses: misses + 1 });
    }
  }
}
