import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clientNetwork } from './client-network.ts';

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
  ['2001:DB8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
  ['2001:db8:0:2::1', '2001:db8:0:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
  ['no address', 'no address'],
])('%s is counted as %s', (address, network) => {
  expect(clientNetwork(address)).toBe(network);
});

const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));

it('is the same for all addresses of a /64 and for no other', () => {
  const half = fc.array(group, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(half, half, half, half, (one, two, a, b) => {
      // ::ffff:0:0/96 are IPv4 addresses.
      fc.pre([one, two].every((groups) => groups.some((value) => value !== '0')));
      const network = (groups: string[], rest: string[]) => clientNetwork([...groups, ...rest].join(':'));
      expect(network(one, a)).toBe(network(one, b));
      expect(network(one, a) === network(two, b)).toBe(one.join() === two.join());
    }),
  );
});
