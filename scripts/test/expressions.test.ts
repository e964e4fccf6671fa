import { describe, expect, it } from 'vitest';
import { findExpressions } from '../check/expressions/find-expressions.ts';
import { slowAt } from '../check/expressions/is-linear.ts';
import { expressions } from '../check/expressions.ts';

it('every expression of the product is linear', expressions);

describe('found guilty, of each kind', () => {
  it.each([
    ['a repetition of a repetition', /^(a+)+$/],
    ['two ways to go on', /^(?:a|\w)*!$/],
    ['two ways of several letters', /\b(npm|yarn)\s+(?:(?:-\S+|--\S+\s+\S+)\s+)*(ci|i)\b/],
    ['two neighbours that take the same', /^(\w+)\s+(.*)$/],
    ['two neighbours with nothing between', /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i],
    ['an end looked for from each of many beginnings', /\/+$/],
    ['blanks around', /^\s*\d+\s*$|\s+$/],
    ['a beginning that comes again and again', /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g],
    ['within brackets that nobody closes', /\$\{(\w+)(?::?-([^}]*))?\}/g],
    ['behind something else', /^-+|-+$/g],
    ['lines', /^(\s*#)\s*syntax\s*=.*$/im],
    ['quotation marks', /"(?:[^"\\]|\\.)*"/g],
    ['a set of strings', /^(?:[\p{L}--[a-z]]|[A-Z])+$/v],
    ['letters beyond ASCII', /^(?:ñ+)+$/u],
  ])('%s: %s', (_, { source, flags }) => {
    expect(slowAt({ source, flags })).toBeDefined();
  });
});

it.each([
  /^\d{1,3}$/,
  /^(?:[^\s,]+,)*$/,
  /^"(?:[^"\\]|\\.)*"/,
  /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/,
  /\s/g,
  /(?<=^|[,;])'(?=['" ]*[=+])/g,
  /^(\w+)\s+(\S.*)?/,
])('lets go what is linear: %s', ({ source, flags }) => {
  expect(slowAt({ source, flags })).toBeUndefined();
});

describe('where they are found', () => {
  const found = (text: string) => findExpressions('a.ts', text).map(({ source, flags }) => `/${source}/${flags}`);

  it('literals, also within JSX, templates and arguments', () => {
    expect(found('const a = /x/g; f(/[/]/u, `$\u007b/y/.test(z)}`)')).toEqual(['/x/g', '/[/]/u', '/y/']);
  });

  it('what is made of the constants of the file', () => {
    const text = [
      "const A = '[a-z]';",
      'const B = `$\u007bA}+`;',
      "new RegExp(`^$\u007bB}$`, 'i'); RegExp(B); new RegExp(`x$\u007bport}`);",
    ].join('\n');
    expect(found(text)).toEqual(['/^[a-z]+$/i', '/[a-z]+/', '/xa/']);
  });

  it('and none that nobody could judge', () => {
    expect(() => found('\nnew RegExp(parts.join("|"))')).toThrow('a.ts:2: write the pattern where it is');
  });
});
