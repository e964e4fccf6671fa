import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST, MOST_NAMES, whyUnfit } from './scan-json.ts';

const nested = (depth: number, [open, close]: string) => `${open?.repeat(depth)}${close?.repeat(depth)}`;

describe('what is fit', () => {
  it('is any JSON of few names that are each given once', () => {
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.jsonValue({ maxDepth: 0 }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const json = JSON.stringify(value, null, space);
        const names = json.split('":').length;
        fc.pre(names < MOST_NAMES);
        expect(whyUnfit(json)).toBeUndefined();
      }),
    );
  });

  it.each(['', '{', '"', '"\\', '{"a', '{"a":', ':', '::', ']]]', '{"a":1}}', '"\\\\"', '{"\\u00zz":1}', 'null', '{]'])(
    'leaves to JSON.parse what is none: %s',
    (text) => {
      expect(whyUnfit(text)).toBeUndefined();
    },
  );

  it('is as deep and has as many names as it may', () => {
    expect(whyUnfit(nested(DEEPEST, '[]'))).toBeUndefined();
    const names = Array.from({ length: MOST_NAMES }, (_, index) => `"n${index}":0`);
    expect(whyUnfit(`{${names}}`)).toBeUndefined();
  });
});

describe('what is not', () => {
  it.each(['[]', '{}'])('nested too deeply: %s', (pair) => {
    for (const depth of [DEEPEST + 1, 1_000_000]) expect(whyUnfit(nested(depth, pair))).toEqual({ why: 'too deep' });
    expect(whyUnfit('{"a":'.repeat(DEEPEST + 1))).toEqual({ why: 'too deep' });
  });

  it('too many names, in one object or in many', () => {
    const names = Array.from({ length: MOST_NAMES + 1 }, (_, index) => `"n${index}":0`);
    expect(whyUnfit(`{${names}}`)).toEqual({ why: 'too many names', most: MOST_NAMES });
    expect(whyUnfit(`[${'{"a":0},'.repeat(MOST_NAMES + 1)}0]`)).toEqual({ why: 'too many names', most: MOST_NAMES });
  });

  it('a name given twice, wherever and however it is written', () => {
    const name = fc.string({ unit: 'binary', maxLength: 5 });
    const escaped = (text: string) =>
      `"${[...text]
        .flatMap((sign) => sign.split(''))
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('')}"`;
    fc.assert(
      fc.property(name, fc.jsonValue(), fc.boolean(), fc.nat(DEEPEST - 2), (text, value, other, depth) => {
        fc.pre(
          JSON.stringify(value).split('":').length < MOST_NAMES / 2 && JSON.stringify(value).split(/[[{]/).length < 5,
        );
        fc.pre(text.isWellFormed());
        const second = other ? escaped(text) : JSON.stringify(text);
        const json = `${'['.repeat(Math.min(depth, 20))}{"x${text.length}":0,${JSON.stringify(text)}:${JSON.stringify(value)},${second}:1}`;
        expect(whyUnfit(json)).toEqual({ why: 'name given twice', name: text });
      }),
    );
  });
});

/** Inputs that have made scanners quadratic. */
it.each([
  ['quotation marks', '"'],
  ['escaped ones', '\\"'],
  ['backslashes', '\\'],
  ['texts that begin', '"\\\\'],
  ['lists', '[],'],
  ['colons', ':'],
  ['blanks', ' '],
])('looks at each character a fixed number of times: %s', (_, piece) => {
  const count = (repeats: number) => {
    let looks = 0;
    const text = `"${piece.repeat(repeats)}`;
    const watched = {
      length: text.length,
      charCodeAt: (at: number) => {
        looks += 1;
        return text.charCodeAt(at);
      },
      indexOf: (sign: string, from: number) => {
        const found = text.indexOf(sign, from);
        looks += (found < 0 ? text.length : found) - from;
        return found;
      },
      slice: (start: number, end: number) => {
        looks += end - start;
        return text.slice(start, end);
      },
    };
    whyUnfit(watched as unknown as string);
    return looks / text.length;
  };
  expect(count(100_000)).toBeLessThanOrEqual(count(1_000) + 1);
});
