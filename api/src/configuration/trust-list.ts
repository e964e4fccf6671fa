import { isIP } from 'node:net';

export interface TrustList {
  /** For proxy-addr: addresses, ranges and its own words. */
  ranges: string[];
  /** Host names, whose addresses have to be looked up. */
  names: string[];
}

const WORDS = ['loopback', 'linklocal', 'uniquelocal'];
const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^(?:${LABEL}\\.)*${LABEL}$`, 'i');
/** What other programs take for "everybody", for so many hops or for an address: no name ends so. */
const NO_NAME = /^(true|false)$|(^|\.)(\d+|0x[\da-f]*)$/i;

/**
 * Reads TRUST_PROXY: addresses, ranges (10.0.0.0/8), loopback, linklocal, uniquelocal and host names, with commas.
 *
 * @returns undefined where an entry is none of these; two empty lists for an empty text
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

/** An address, or one with a prefix's length; an IPv4 address may have a netmask instead. */
function isRange(entry: string): boolean {
  const [address = '', range, more] = entry.split('/');
  const version = isIP(address);
  // A zone (fe80::1%eth0) names an interface of another machine.
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
