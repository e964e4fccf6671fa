import type { Report, Result } from '../result.ts';
import { placeOf } from './terminal.ts';

/** For CI systems that show tests: a criterion is a test, an activity a suite. Advice never fails a run. */
export function forJunit({ results }: Report): string {
  const suites = Object.entries(Object.groupBy(results, ({ activity }) => activity));
  const xml = suites.map(([activity, all = []]) => {
    const failures = all.filter(({ outcome }) => outcome === 'failed').length;
    const skipped = all.length - failures - all.filter(({ outcome }) => outcome === 'passed').length;
    return [
      `  <testsuite name="${activity}" tests="${all.length}" failures="${failures}" skipped="${skipped}">`,
      ...all.map(testCase),
      '  </testsuite>',
    ].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${xml.join('\n')}\n</testsuites>\n`;
}

function testCase(result: Result): string {
  const { id, title, outcome, seen, activity, file, line } = result;
  const where = `${file === undefined ? '' : ` file="${escapeXml(file)}"`}${line === undefined ? '' : ` line="${line}"`}`;
  const open = `    <testcase classname="${activity}" name="${escapeXml(`${id} ${title}`)}"${where}`;
  if (outcome === 'passed') return `${open}/>`;
  const place = placeOf(result);
  const message = escapeXml(place ? `${place}: ${seen}` : seen);
  const inner = outcome === 'failed' ? `<failure message="${message}"/>` : `<skipped message="${message}"/>`;
  return `${open}>${inner}</testcase>`;
}

export function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return text.replace(/[\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
