import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseTrustList } from '../configuration/trust-list.ts';
import { TrustedProxies } from './trusted-proxies.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });
const ROUND_MS = 2_000;

/** A fake DNS server with changeable answers and a query counter. */
function names(known: Record<string, string[] | Error>) {
  const asked: string[] = [];
  const lookup = async (name: string) => {
    asked.push(name);
    const answer = known[name] ?? failure('ENOTFOUND');
    if (answer instanceof Error) throw answer;
    return answer.map((address) => ({ address }));
  };
  return { asked, lookup, known };
}

describe('trusted proxies', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('nobody is trusted where nobody is named, nor what has no address', () => {
    const { trusts } = new TrustedProxies(parseTrustList(''));
    for (const address of ['127.0.0.1', '10.0.0.1', '::1', '', undefined]) expect(trusts(address, 0)).toBe(false);
  });

  it('all addresses of a name count, in either notation, and no neighbour of theirs', async () => {
    const dns = names({ page: ['172.18.0.5', 'fd00::5'] });
    const proxies = new TrustedProxies(parseTrustList('page, 10.0.0.0/8'), dns.lookup);
    expect(proxies.trusts('172.18.0.5', 0)).toBe(false);
    await proxies.start();
    for (const address of ['172.18.0.5', '::ffff:172.18.0.5', 'fd00::5', '10.1.2.3'])
      expect(proxies.trusts(address, 0)).toBe(true);
    for (const address of ['172.18.0.1', '172.18.0.4', '172.18.0.6', 'fd00::6', '127.0.0.1', '11.0.0.1'])
      expect(proxies.trusts(address, 0)).toBe(false);
    proxies.stop();
  });

  it('a request never asks; a new address counts after the next round, and the old one no more', async () => {
    const dns = names({ page: ['172.18.0.5'] });
    const proxies = new TrustedProxies(parseTrustList('page'), dns.lookup);
    await proxies.start();
    dns.known.page = ['172.18.0.9'];
    for (let request = 0; request < 1_000; request++) proxies.trusts('172.18.0.9', 0);
    expect(dns.asked).toEqual(['page']);
    expect(proxies.trusts('172.18.0.9', 0)).toBe(false);
    await vi.advanceTimersByTimeAsync(ROUND_MS);
    expect(['172.18.0.9', '172.18.0.5'].map((address) => proxies.trusts(address, 0))).toEqual([true, false]);
    proxies.stop();
    await vi.advanceTimersByTimeAsync(10 * ROUND_MS);
    expect(dns.asked).toHaveLength(2);
  });

  it('who is not there yet is found later; who is gone is forgotten at once', async () => {
    const dns = names({});
    const proxies = new TrustedProxies(parseTrustList('page'), dns.lookup);
    await proxies.start();
    dns.known.page = ['172.18.0.5'];
    await vi.advanceTimersByTimeAsync(ROUND_MS);
    expect(proxies.trusts('172.18.0.5', 0)).toBe(true);
    delete dns.known.page;
    await vi.advanceTimersByTimeAsync(ROUND_MS);
    expect(proxies.trusts('172.18.0.5', 0)).toBe(false);
    proxies.stop();
  });

  it('outlasts a server of names that does not answer for a moment, and not longer', async () => {
    const dns = names({ page: ['172.18.0.5'] });
    const proxies = new TrustedProxies(parseTrustList('page'), dns.lookup);
    await proxies.start();
    dns.known.page = failure('EAI_AGAIN');
    await vi.advanceTimersByTimeAsync(4 * ROUND_MS);
    expect(proxies.trusts('172.18.0.5', 0)).toBe(true);
    await vi.advanceTimersByTimeAsync(ROUND_MS);
    expect(proxies.trusts('172.18.0.5', 0)).toBe(false);
    proxies.stop();
  });

  it('starts although no answer ever comes, and asks no second time before the first answer', async () => {
    const asked: string[] = [];
    const silent = (name: string) => {
      asked.push(name);
      return new Promise<never>(() => {});
    };
    const proxies = new TrustedProxies(parseTrustList('page'), silent);
    const started = proxies.start();
    await vi.advanceTimersByTimeAsync(20 * ROUND_MS);
    await started;
    expect(asked).toEqual(['page']);
    proxies.stop();
  });
});
