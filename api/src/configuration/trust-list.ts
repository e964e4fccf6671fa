import { isIP } from 'node:net';

export interface TrustList {
  /** For proxy-addr: addresses, ranges and its keywords. */
  ranges: string[];
  /** Host names, to be resolved. */
  names: string[];
}

const WORDS = ['loopback', 'linklocal', 'uniquelocal'];
const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^(?:${LABEL}\\.)*${LABEL}$`, 'i');
/** What other programs read as "everybody", a hop count or an address; no host name ends so. */
const NO_NAME = /^(true|false)$|(^|\.)(\d+|0x[\da-f]*)$/i;

/**
 * Parses TRUST_PROXY: addresses, ranges (10.0.0.0/8), loopback, linklocal, uniquelocal and host names, with commas.
 *
 * @returns undefined if an entry is invalid; two empty lists for an empty text
 */
export function parseTrustList(text: string): TrustList | undefined {
  const list: TrustList = { ranges: [], names: [] };
  if (text.trim() === '') return list;
  for (const entry of text.split(',').map((one) => one.trim())) {
    if (WORDS.includes(entry) || isRange(entry)) list.ranges.push(entry);
    else if (entry.length <= 253 && NAME.test(entry) && !NO_NAME.test(entry)) list.names.push(entry);
    else return undefined;
  }
  return list;
}

/** An address, optionally with a prefix length, or for IPv4 a netmask. */
function isRange(entry: string): boolean {
  const [address = '', range, more] = entry.split('/');
  const version = isIP(address);
  // A zone (fe80::1%eth0) names an interface, which is local to a machine.
  if (version === 0 || entry.includes('%') || more !== undefined) return false;
  if (range === undefined) return true;
  if (/^\d{1,3}$/.test(range)) return Number(range) >= 1 && Number(range) <= (version === 4 ? 32 : 128);
  return version === 4 && isNetmask(range);
}

function isNetmask(text: string): boolean {
  if (isIP(text) !== 4) return false;
  const bits = text.split('.').map((byte) => Number(byte).toString(2).padStart(8, '0'));
  return /^1+0*$/.test(bits.join(''));
}
