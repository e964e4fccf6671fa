import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { secretTrouble } from './secret-trouble.ts';

const outside = (secret: string) => secretTrouble(secret, 'production');

describe('a secret outside development', () => {
  it('that a machine made is good, in whatever notation', () => {
    for (let made = 0; made < 1_000; made++) {
      const bytes = randomBytes(32);
      for (const secret of [
        bytes.toString('hex'),
        bytes.toString('base64'),
        randomUUID(),
        `${bytes.readBigUInt64LE()}${randomUUID()}`,
      ])
        expect(outside(secret), secret).toBeUndefined();
    }
    expect(outside('contraseña-larga-y-propia-de-nadie-más')).toBeUndefined();
  });

  it.each([
    ...['', 'short', 'only-for-this-test-run', '0123456789abcdef', '0123456789abcdefghijklmnopqrstu'],
    ...['a', 'ab', 'abc', 'abcabcd', 'password', '0123456789', '0123456789abcdef', 'correct horse '].flatMap(
      (piece) => [piece.repeat(64).slice(0, 32), piece.repeat(64).slice(0, 63), piece.repeat(8).padEnd(64, piece)],
    ),
    `${'a'.repeat(60)}bcde`,
    `${randomBytes(32).toString('hex')}\n${randomBytes(32).toString('hex')}`,
    `${randomBytes(32).toString('hex')}\0`,
    randomBytes(64).toString('utf8'),
  ])('%j is too weak', (secret) => expect(outside(secret)).toBe('weakSecret'));

  it.each(['example-jwt-secret-change-me', `my-EXAMPLE-${randomUUID()}`, 'superclavesecreta', 'ejemplo', 'changeme'])(
    '%s is an example',
    (secret) => expect(outside(secret)).toBe('exampleSecret'),
  );

  it('may be long: looking at it takes no longer than it is', () => {
    expect(outside(randomBytes(100_000).toString('hex'))).toBeUndefined();
    expect(outside(`${'ab'.repeat(20_000)}c`)).toBe('weakSecret');
  });
});

describe('a secret in development', () => {
  it.each([
    ['only-for-this-test-run', undefined],
    ['example-jwt-secret-change-me', undefined],
    ['0123456789abcde', 'noSecret'],
    ['', 'noSecret'],
    ['two lines of text\nin one secret', 'noSecret'],
  ])('%j', (secret, trouble) => expect(secretTrouble(secret, 'development')).toBe(trouble));
});
