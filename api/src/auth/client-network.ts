import ipaddr from 'ipaddr.js';

/** The prefix of one customer; within it a host can choose any address. RFC 6177 */
const IPV6_PREFIX_GROUPS = 4;

/**
 * The network for rate limits: an IPv4 address, or the /64 of an IPv6 address.
 *
 * @returns such as `203.0.113.9` or `2001:db8:0:1::/64`; anything else unchanged
 */
export function clientNetwork(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address); // ::ffff:203.0.113.9 is 203.0.113.9
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const groups = (parsed as ipaddr.IPv6).parts.slice(0, IPV6_PREFIX_GROUPS);
  return `${groups.map((group) => group.toString(16)).join(':')}::/64`;
}
