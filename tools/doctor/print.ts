import type { Finding, Level } from './finding.ts';
import { messages } from './messages/report.ts';

/** What one check has found. */
export interface Report {
  name: string;
  title: string;
  level: Level;
  findings: Finding[];
}

const SIGNS: Record<Level, string> = { ok: '✔', skipped: '–', warning: '⚠', error: '✖' };

/** Writes the reports for a person, or for a program. */
export function print(reports: Report[], json: boolean): void {
  if (json)
    console.log(JSON.stringify({ ok: reports.every(({ level }) => level !== 'error'), checks: reports }, null, 2));
  else for (const line of reports.flatMap(linesOf)) console.log(line);
  if (!json) console.log(`\n${summary(reports)}`);
}

/** One line a check where all is well, and under it what was found, why it matters and what to do. */
function linesOf({ title, level, findings }: Report): string[] {
  if (level === 'ok' || level === 'skipped') {
    return [`${SIGNS[level]} ${title}: ${findings.map(({ what }) => what).join('; ')}`];
  }
  const found = findings.filter((one) => one.level === 'warning' || one.level === 'error');
  const explained = found.flatMap(({ level, what, why, todo }) => [
    `    ${SIGNS[level]} ${what}`,
    `      ${why}`,
    `      → ${todo}`,
  ]);
  return [`${SIGNS[level]} ${title}`, ...explained];
}

function summary(reports: Report[]): string {
  const count = (level: Level) =>
    reports.flatMap(({ findings }) => findings).filter((one) => one.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return errors + warnings === 0 ? messages.allWell : messages.found(errors, warnings);
}
