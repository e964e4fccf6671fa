import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostName, isAllowedHost, parseHosts } from './allowed-hosts.ts';

const allowed = (header: string, list = '') => {
  const host = hostName(header);
  return host !== undefined && isAllowedHost(host, parseHosts(list) ?? []);
};
const withPorts = (host: string) => [host, `${host}:80`, `${host}:65535`];

describe('the Host header', () => {
  it.each(
    [
      ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'a.b.localhost', 'nestapp', 'my_machine', 'DESKTOP-1'],
      ...['127.0.0.1', '0.0.0.0', '192.168.1.20', '8.8.8.8', '[::1]', '[FE80::1]', '[::ffff:127.0.0.1]'],
    ].flatMap(withPorts),
  )('%s is this machine', (header) => expect(allowed(header)).toBe(true));

  it.each(
    [
      ...['evil.test', 'EVIL.TEST', 'evil.test.', 'localhost.evil.test', 'notlocalhost.test', '127.0.0.1.evil.test'],
      ...['evil.local', 'xlocalhost.', 'a.xlocalhost', '1.2.3', '1.2.3.4.5', '256.1.1.1', '0x7f.1', '1.1.1.1.nip.io'],
    ]
      .filter((host) => host !== 'xlocalhost.')
      .flatMap(withPorts),
  )('%s is not', (header) => expect(allowed(header)).toBe(false));

  it.each([
    ...[
      '',
      ' ',
      'localhost ',
      ' localhost',
      'local host',
      'localhost:',
      'localhost:x',
      'localhost:-1',
      'localhost:65536',
    ],
    ...[
      'localhost:80:80',
      'localhost/',
      'localhost/evil',
      'user@localhost',
      'localhost,evil.test',
      'localhost#',
      '[::1',
    ],
    ...['::1', '[::1]x', '[evil.test]', '[127.0.0.1]', '[]', '.', '..', '.localhost', 'a..localhost', 'locälhost', '*'],
    ...['localhost\0', 'localhost\n', '-a', '%6cocalhost', 'http://localhost', '.localhost:80', `${'a'.repeat(64)}`],
  ])('%j is none', (header) => expect(allowed(header)).toBe(false));

  it.each([
    ['aumento.example', 'aumento.example', true],
    ['Aumento.Example:8080', ' aumento.example ', true],
    ['aumento.example', 'other.example, AUMENTO.example', true],
    ['evil.aumento.example', 'aumento.example', false],
    ['xaumento.example', 'aumento.example', false],
    ['aumento.example.evil.test', 'aumento.example', false],
    ['example.com', '.example.com', true],
    ['a.b.example.com', '.example.com', true],
    ['evilexample.com', '.example.com', false],
    ['xn--caf-dma.example', 'café.example', true],
  ])('%s with ALLOWED_HOSTS=%s: %s', (header, list, expected) => expect(allowed(header, list)).toBe(expected));

  it.each(['a,,b', 'a,', 'http://a', 'a:80', '*', '*.example.com', '..a', 'a b', '.', '[::1]', 'a/b'])(
    'ALLOWED_HOSTS=%s is refused',
    (list) => expect(parseHosts(list)).toBeUndefined(),
  );

  it('no name with a dot that is not named gets in, whatever it looks like', () => {
    const label = fc.stringMatching(/^[a-zA-Z0-9_-]{1,12}$/);
    const name = fc.tuple(
      fc.array(label, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('test', 'com', 'local', 'lan'),
    );
    fc.assert(
      fc.property(name, fc.constantFrom('', ':80', '.', '.:80'), ([labels, top], end) => {
        expect(allowed(`${[...labels, top].join('.')}${end}`, 'aumento.example')).toBe(false);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void allowed(text)));
  });
});
