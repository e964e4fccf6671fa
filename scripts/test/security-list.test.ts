import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HAS_COURSE, ROOT } from '../support/paths.ts';

// docs/security.md: the requirements of OWASP ASVS 5.0.0, and what shows that each is met.
const STATES = ['met', 'in part', 'not met', 'not applicable'];
/** How many requirements of levels 1 and 2 version 5.0.0 has. */
const REQUIREMENTS = { L1: 70, L2: 183 };
/** What shows a requirement: a test, or a part of `npm run check`. */
const SHOWS = /\.test\.tsx?$|^scripts\/check[./]/;

const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const list = text.slice(text.indexOf('## OWASP ASVS')).split(/\n## /)[0] ?? '';
const lines = list.split('\n').map((line) => line.split(/ *(?<!\\)\| */).slice(1, -1));

interface Row {
  name: string;
  numbers: string[];
  level: string;
  state: string;
  why: string;
  paths: string[];
}

const rows = lines.filter(([first = '']) => /^\d/.test(first)).map(rowOf);
/** Of each chapter: its number, and how many requirements there are, in all and in each state. */
const counts = lines.filter(([first = '']) => /^(V\d+ |all$)/.test(first));

function rowOf([name = '', level = '', , state = '', why = '']: string[]): Row {
  const paths = [...why.matchAll(/`([\w.-]+\/[\w./-]+)`/g)].map(([, path]) => `${path}`);
  return { name, numbers: numbersOf(name), level, state, why, paths };
}

/** `10.1.1–10.1.3` is three of them. */
function numbersOf(name: string): string[] {
  const [first = '', last = first] = name.split('–');
  const section = first.slice(0, first.lastIndexOf('.') + 1);
  const [from = 0, to = 0] = [first, last].map((number) => Number(number.slice(section.length)));
  expect(last.startsWith(section) && to >= from, name).toBe(true);
  return Array.from({ length: to - from + 1 }, (_, index) => `${section}${from + index}`);
}

it('has each requirement of levels 1 and 2 once', () => {
  const numbers = rows.flatMap((row) => row.numbers);
  expect(numbers).toEqual([...new Set(numbers)]);
  for (const [level, count] of Object.entries(REQUIREMENTS)) {
    expect(rows.filter((row) => row.level === level).flatMap((row) => row.numbers)).toHaveLength(count);
  }
  expect(numbers).toHaveLength(REQUIREMENTS.L1 + REQUIREMENTS.L2);
});

it('says of each which of four states it is in, and why; several at once only where they do not apply', () => {
  for (const { name, numbers, state, why } of rows) {
    expect(STATES, name).toContain(state);
    expect(why, name).not.toBe('');
    if (numbers.length > 1) expect(state, name).toBe('not applicable');
  }
});

it('names for what is met, whole or in part, what shows it', () => {
  for (const { name, state, paths } of rows) {
    if (state === 'met' || state === 'in part') expect(paths, name).not.toEqual([]);
    if (state === 'met') expect(paths, name).toContainEqual(expect.stringMatching(SHOWS));
  }
});

it('names only files that there are', () => {
  for (const { name, paths } of rows) {
    for (const path of paths.filter((one) => HAS_COURSE || !one.startsWith('course/')))
      expect(existsSync(join(ROOT, path)), `${name}: ${path}`).toBe(true);
  }
});

it('counts them right', () => {
  const countOf = (of: Row[]) => of.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const expected = (of: Row[]) =>
    [countOf(of), ...STATES.map((state) => countOf(of.filter((row) => row.state === state)))].map(String);
  const chapters = [...new Set(rows.map(({ name }) => name.split('.')[0]))];
  expect(counts.map(([first]) => first?.split(' ')[0])).toEqual([...chapters.map((number) => `V${number}`), 'all']);
  for (const [first = '', ...told] of counts) {
    const chapter = /^V(\d+)/.exec(first)?.[1];
    expect(told, first).toEqual(expected(rows.filter(({ name }) => !chapter || name.startsWith(`${chapter}.`))));
  }
});
