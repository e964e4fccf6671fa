import { isIP } from 'node:net';
import { compile } from '@fastify/proxy-addr';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTrustList } from './trust-list.ts';

describe('TRUST_PROXY', () => {
  it.each([
    ['', [], []],
    [' ', [], []],
    ['predictor-ui', [], ['predictor-ui']],
    ['predictor-ui, caddy', [], ['predictor-ui', 'caddy']],
    ['loopback,linklocal,uniquelocal', ['loopback', 'linklocal', 'uniquelocal'], []],
    ['10.0.0.1', ['10.0.0.1'], []],
    ['10.0.0.0/8, fd00::/8', ['10.0.0.0/8', 'fd00::/8'], []],
    ['10.0.0.0/255.0.0.0', ['10.0.0.0/255.0.0.0'], []],
    ['::1', ['::1'], []],
    ['::ffff:10.0.0.1', ['::ffff:10.0.0.1'], []],
    ['tasks.predictor-ui', [], ['tasks.predictor-ui']],
    ['my_proxy_1', [], ['my_proxy_1']],
    ['172.16.0.0/12,proxy.example.com', ['172.16.0.0/12'], ['proxy.example.com']],
  ])('"%s"', (text, ranges, names) => {
    expect(parseTrustList(text)).toEqual({ ranges, names });
  });

  // Ambiguous in other programs, nearly right, or trusting everybody.
  it.each([
    ...['1', '2', 'true', 'false', 'TRUE', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/-1', '10.0.0.0/'],
    ...['10.0.0.0/8/8', '10.0.0.0/255.0.255.0', '10.0.0.0/0.0.0.0', 'fd00::/129', 'fd00::/255.0.0.0', '/8', '10.0.0'],
    ...['300.1.1.1', '0x7f.1', '127.1', 'a,,b', ',a', 'a,', 'a b', 'http://proxy', 'proxy:8080', 'a..b', '.a', 'a.'],
    ...[
      '-a',
      'a-',
      'a.1',
      '[::1]',
      'ñ',
      'fe80::1%eth0',
      `${'a'.repeat(64)}`,
      `${'a.'.repeat(127)}aa`,
      '<script>',
      "' OR 1=1",
    ],
  ])('%j is refused', (text) => {
    expect(parseTrustList(text)).toBeUndefined();
  });

  it('takes nothing that proxy-addr does not, and nothing for a name that could be an address', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'loopback',
        'uniquelocal',
        '',
        ' ',
        '/',
        '/8',
        '/0',
        '.',
        ':',
        '::',
        '-',
        '%',
        '1',
        'f',
        '255.0.0.0',
      ),
      fc.ipV4(),
      fc.ipV6(),
      fc.domain(),
      fc.nat(300).map(String),
      fc.string({ maxLength: 4 }),
    );
    const text = fc.array(
      fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(text, (entries) => {
        const list = parseTrustList(entries.join(','));
        if (!list) return;
        const trusts = compile(list.ranges);
        for (const name of list.names) expect(isIP(name)).toBe(0);
        for (const range of list.ranges.filter((one) => isIP(one))) expect(trusts(range, 0)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
