import { expect, it } from 'vitest';
import { grade } from '../grader/grade.ts';
import { plain } from '../grader/plain.ts';
import { forJunit } from '../grader/report/junit.ts';
import { forMarkdown } from '../grader/report/markdown.ts';
import { forTerminal } from '../grader/report/terminal.ts';
import type { Report } from '../grader/result.ts';
import { Homework } from './support/submission.ts';

const ESCAPE = String.fromCharCode(27);
const EVIL = [
  `${ESCAPE}[2J${ESCAPE}[H✔ all passed`,
  '| ✅ passed | 01-builds | x | 10/10 | |',
  '# 100 of 100 points',
  '<img src=x onerror=alert(1)>',
  '![x](https://example.com/x.png)',
  'https://example.com',
  '@everyone',
  '```',
  '"/><testcase name="forged"/>',
  ']]>',
  '\u202egnirts\u202c',
  'zero\u200bwidth',
].join('\n');

async function reported(): Promise<Report> {
  // The text comes back as "seen", by way of FROM and of version:, and as a file's name.
  return grade(
    new Homework()
      .write('Dockerfile', `FROM node:23-${EVIL.replaceAll('\n', '')}\n`)
      .write('.dockerignore', 'node_modules\n.git\n.env*\n')
      .write('compose.yaml', `version: ${JSON.stringify(EVIL)}\nservices: {a: {image: x}}\n`).dir,
    { language: 'en', deepest: 'static', today: new Date('2026-11-21') },
  );
}

it('a text of the student’s is one line of what can be seen', () => {
  const text = plain(EVIL);
  expect(text).not.toMatch(/[\p{C}\u2028\u2029]/u);
  expect(text).not.toContain('[2J');
  expect(plain('x'.repeat(10_000)).length).toBeLessThan(500);
});

it('on a terminal it adds no line and no sequence', async () => {
  const text = forTerminal(await reported(), false);
  expect(text).not.toContain(ESCAPE);
  expect(text.match(/^✔ /gm)?.length).toBe(2); // safe and 01-context
  expect(text.match(/^\S* ?all passed/gm)).toBeNull();
});

it('in Markdown it adds no row, heading, image, link or mention', async () => {
  const report = await reported();
  const text = forMarkdown(report);
  expect(report.results.find(({ id }) => id === '02-no-version')?.seen).toContain('onerror');
  expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(report.results.length + 2);
  for (const row of text.split('\n').slice(4, -1)) expect(row.split('|')).toHaveLength(7);
  expect(text).not.toMatch(/<(?!br>)|!\[|https:\/\/|@everyone|```/);
  expect(text.match(/^#/gm)).toHaveLength(1);
});

it('in JUnit it adds no test', async () => {
  const report = await reported();
  const text = forJunit(report);
  expect(text.match(/<testcase /g)).toHaveLength(report.results.length);
  expect(text).not.toContain(ESCAPE);
  expect(text).not.toContain('<img');
});
