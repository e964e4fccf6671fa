import { lookup as dnsLookup } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { compile } from '@fastify/proxy-addr';
import type { TrustList } from '../configuration/trust-list.ts';

type Lookup = (name: string, options: { all: true }) => Promise<{ address: string }[]>;

/** A container made anew has another address; Docker's names lead to it at once. */
const AGAIN_MS = 2_000;
/** How often a name may not be looked up, because its server does not answer, before its addresses count no more. */
const PATIENCE = 5;
/** How long the start waits for the first answer: a server of names that does not answer must not hold it up. */
const FIRST_MS = 1_000;

/**
 * Which addresses are those of a proxy that may say for whom it asks. Host names are looked up at the start and every
 * few seconds, never while a request waits.
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

  /** For Fastify's trustProxy. A connection that has ended has no address any more. */
  readonly trusts = (address: string | undefined, hop: number): boolean =>
    address !== undefined && this.#isTrusted(address, hop);

  /** Looks the names up, and again every few seconds until `stop`. */
  async start(): Promise<void> {
    if (this.#list.names.length === 0) return;
    this.#timer = setInterval(() => void this.lookUp(), AGAIN_MS).unref();
    await Promise.race([this.lookUp(), pause(FIRST_MS, undefined, { ref: false })]);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** One look at every name; a second one while it is under way is the same. */
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
      // Nobody has the name any more, or nobody can say.
      const gone = (error as NodeJS.ErrnoException).code === 'ENOTFOUND' || misses + 1 >= PATIENCE;
      this.#found.set(name, { addresses: gone ? [] : addresses, misses: misses + 1 });
    }
  }
}
