import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/paths.ts';

// Decision records: one file per topic, each decision with date, status and three lines. course/ may be deleted.
const DIRS = ['docs/decisions', 'course/docs/decisions'].filter((dir) => existsSync(join(ROOT, dir)));
const STATUS = /^20\d\d-\d\d-\d\d · (?:accepted|superseded by \[.+\]\((.+)\))$/;

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8').trimEnd();
const topics = DIRS.flatMap((dir) => readdirSync(join(ROOT, dir)).map((file) => `${dir}/${file}`)).filter(
  (file) => basename(file) !== 'README.md',
);
const decisions = topics.flatMap((file) => {
  const [, ...texts] = read(file).split(/^## /m);
  return texts.map((text) => decisionOf(file, text));
});

function decisionOf(file: string, text: string) {
  const [heading = '', , status = '', ...lines] = text.split('\n');
  const points = lines.filter((line) => line && !line.startsWith('  '));
  const labels = points.map((line) => /^- \*\*(.+):\*\* \S/.exec(line)?.[1]);
  return { name: `${file}: ${heading}`, file, anchor: anchorOf(heading), status, labels };
}

/** GitHub's anchor of a heading. */
function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return `#${kept.replace(/\s/g, '-')}`;
}

it('has an index of the topics, none of which is empty or above 250 lines', () => {
  const links = read('docs/decisions/README.md').matchAll(/\]\(([\w-]+\.md)\)/g);
  const indexed = topics.filter((file) => file.startsWith('docs/'));
  expect(new Set([...links].map(([, file]) => `docs/decisions/${file}`))).toEqual(new Set(indexed));
  expect(new Set(decisions.map(({ file }) => file))).toEqual(new Set(topics));
  for (const file of topics) expect(read(file).split('\n').length, file).toBeLessThanOrEqual(250);
});

it('has date, status, what, instead of what and why of each decision', () => {
  for (const { name, status, labels } of decisions) {
    expect(status, name).toMatch(STATUS);
    expect(labels, name).toEqual(['What', 'Instead of', 'Why']);
  }
});

it('links a superseded decision to the one of its topic that replaces it', () => {
  for (const { name, file, status } of decisions) {
    const link = STATUS.exec(status)?.[1];
    const anchors = decisions.filter((other) => other.file === file).map(({ anchor }) => anchor);
    if (link) expect(anchors, name).toContain(link);
  }
});
