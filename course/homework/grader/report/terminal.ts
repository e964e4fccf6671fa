import { allMessages } from '../messages.ts';
import type { Report, Result } from '../result.ts';

const SIGNS = { passed: '✔', failed: '✖', advice: '⚠', 'not-checked': '·' };
const COLOURS = { passed: 32, failed: 31, advice: 33, 'not-checked': 90 };

/** For a person at a terminal. */
export function forTerminal(report: Report, colour: boolean): string {
  const t = allMessages[report.language];
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines: string[] = [];
  let activity = '';
  for (const result of report.results) {
    if (result.activity !== activity) {
      activity = result.activity;
      lines.push('', paint(1, activity === '00' ? t.safety : t.activity(activity)));
    }
    lines.push(...linesOf(result, t, paint));
  }
  lines.push('', paint(1, t.points(String(report.points), String(report.outOf))));
  const first =
    report.results.find(({ outcome }) => outcome === 'failed') ??
    report.results.find(({ outcome }) => outcome === 'advice');
  if (first) lines.push(t.nextHint(first.id));
  return `${lines.join('\n').trimStart()}\n`;
}

function linesOf(
  result: Result,
  t: (typeof allMessages)['en'],
  paint: (code: number, text: string) => string,
): string[] {
  const { outcome, id, title, earned, points, expected, seen, kind } = result;
  const worth = points > 0 ? ` (${earned}/${points}${kind === 'advice' ? `, ${t.adviceKind}` : ''})` : '';
  const head = `${paint(COLOURS[outcome], SIGNS[outcome])} ${id}  ${title}${worth}`;
  if (outcome === 'passed') return [head];
  if (outcome === 'not-checked') return [head, `    ${t['not-checked']}: ${seen}`];
  const place = placeOf(result);
  return [head, ...(place ? [`    ${place}`] : []), `    ${t.expected}: ${expected}`, `    ${t.seen}: ${seen}`];
}

/** `Dockerfile:12`, as editors and terminals open it. */
export function placeOf({ file, line }: Result): string {
  return file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
}
