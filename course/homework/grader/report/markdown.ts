import { allMessages } from '../messages.ts';
import type { Report, Result } from '../result.ts';
import { placeOf } from './terminal.ts';

const SIGNS = { passed: '✅', failed: '❌', advice: '💡', 'not-checked': '⏸️' };

/** For a CI's job summary. */
export function forMarkdown(report: Report): string {
  const t = allMessages[report.language];
  const row = (result: Result) => {
    const { outcome, id, title, earned, points, seen } = result;
    const place = placeOf(result);
    const details = outcome === 'passed' ? '' : [place, seen].filter(Boolean).map(escapeMarkdown).join('<br>');
    return `| ${SIGNS[outcome]} ${t[outcome]} | ${id} | ${title} | ${earned}/${points} | ${details} |`;
  };
  return [
    `## ${t.points(String(report.points), String(report.outOf))}`,
    '',
    `| | | | | ${t.seen} |`,
    '| --- | --- | --- | ---: | --- |',
    ...report.results.map(row),
    '',
  ].join('\n');
}

/** Escapes a student's text: no Markdown, HTML, link or mention. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$^=:@"'-]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/www\./gi, 'www&#46;');
}
