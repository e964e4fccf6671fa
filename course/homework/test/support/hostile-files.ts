import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ROOT } from '../../../../scripts/support/paths.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const DOCKERFILE = read('docker/nestapp.Dockerfile');
const COMPOSE = read('docker-compose.yml');

const KEYWORDS = ['FROM', 'RUN', 'COPY', 'ADD', 'CMD', 'ENTRYPOINT', 'ENV', 'ARG', 'USER', 'EXPOSE', 'HEALTHCHECK'];
const PIECES = [
  '--mount=type=cache,target=/',
  '--from=',
  '$',
  '$' + '{A:-',
  '}',
  '\\\n',
  '<<EOF\n',
  'EOF',
  '[',
  '"',
  "'",
  '#',
  '\t',
  ' AS ',
];
const SERVICE_KEYS = [
  ...['image', 'build', 'command', 'environment', 'env_file', 'ports', 'volumes', 'networks', 'depends_on', 'deploy'],
  ...['healthcheck', 'user', 'tmpfs', 'secrets', 'extends', '<<', 'privileged', 'cap_add', 'security_opt', 'devices'],
];
const TOP_KEYS = ['services', 'volumes', 'networks', 'secrets', 'configs', 'include', 'version', 'name', 'x-any'];
const HOSTILE = [
  '\u001b[2J\u001b[31m',
  '\u202eabc',
  '\u0000',
  '\ufeff',
  '\r\n',
  '](https://example.com) ![](x)',
  '<script>',
  '../../../etc/passwd',
  '${'.repeat(500),
  'a'.repeat(200_000),
  '*a'.repeat(300),
  '\n'.repeat(5_000),
  '[[[['.repeat(400),
  '{a: '.repeat(300),
  '&a *a',
  'a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n',
  '!!js/function x',
  '__proto__: {polluted: yes}',
  'constructor: {prototype: 1}',
  '? [a, b]\n: c',
  '%YAML 9.9\n---',
  '--- a\n--- b',
];

const scrap = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...HOSTILE, ...PIECES, ...KEYWORDS.map((word) => `\n${word} `)),
);

/** A right file, in which pieces are cut out, doubled, moved or replaced. */
function broken(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length);
  const cut = fc.record({ from: place, length: fc.nat(400), put: scrap, twice: fc.boolean() });
  return fc.array(cut, { minLength: 1, maxLength: 6 }).map((cuts) =>
    cuts.reduce((all, { from, length, put, twice }) => {
      const kept = twice ? all.slice(from, from + length) : '';
      return all.slice(0, from) + put + kept + kept + all.slice(from + length);
    }, text),
  );
}

const instructions = fc
  .array(fc.tuple(fc.constantFrom(...KEYWORDS), fc.array(scrap, { maxLength: 5 })), { maxLength: 30 })
  .map((lines) => lines.map(([keyword, words]) => `${keyword} ${words.join(' ')}`).join('\n'));

/** Any value in any place that Compose knows, as JSON, which is YAML. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      null,
      true,
      0,
      -1,
      1e308,
      '',
      '.',
      './',
      '/',
      'postgres:18',
      'node',
      '$HOME',
      ...HOSTILE.slice(0, 9),
    ),
    fc.string({ maxLength: 20 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom(...SERVICE_KEYS, 'DB_HOST', 'condition', 'test'), fc.string({ maxLength: 8 })),
      tie('value'),
      {
        maxKeys: 4,
      },
    ),
  ),
}));
const service = fc.dictionary(fc.constantFrom(...SERVICE_KEYS), values.value, { maxKeys: 8 });
const composed = fc
  .record({
    services: fc.oneof(fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), service, { maxKeys: 5 }), values.value),
    rest: fc.dictionary(fc.constantFrom(...TOP_KEYS), values.value, { maxKeys: 4 }),
  })
  .map(({ services, rest }) => JSON.stringify({ services, ...rest }));

const noise = fc.array(scrap, { maxLength: 20 }).map((all) => all.join(''));

export interface HostileFiles {
  dockerfile: string;
  compose: string;
  dockerignore: string;
  env: string;
}

/** Broken, huge and hostile files, each of a kind of its own beside the others. */
export const hostileFiles: fc.Arbitrary<HostileFiles> = fc.record({
  dockerfile: fc.oneof(broken(DOCKERFILE), instructions, noise),
  compose: fc.oneof(broken(COMPOSE), composed, noise),
  dockerignore: fc.oneof(fc.constantFrom('', '**', '!'.repeat(900), '*a'.repeat(2_000)), noise),
  env: noise,
});
