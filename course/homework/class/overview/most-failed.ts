import { CRITERIA } from '../../grader/criteria/index.ts';
import type { Language } from '../../grader/result.ts';
import type { Graded } from '../graded.ts';
import { classMessages } from '../messages.ts';
import { type Html, html } from './html.ts';

/** Criteria by number of students who failed them, most first: what to repeat in class. */
export function mostFailed(graded: Graded[], language: Language): Html {
  const t = classMessages[language];
  const reports = graded.flatMap(({ outcome }) => (outcome.status === 'failed' ? [] : [outcome.report]));
  const counts = CRITERIA.map((criterion) => {
    const results = reports.flatMap((report) => report.results.filter(({ id }) => id === criterion.id));
    return { criterion, count: results.filter(({ outcome }) => outcome === 'failed' || outcome === 'advice').length };
  })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  if (counts.length === 0) return html`<p>${t.nothingFailed}</p>`;
  const rows = counts.map(
    ({ criterion: { id, texts }, count }) =>
      html`<tr><th scope="row">${id}</th><td>${texts[language].title}</td><td>${t.ofAll(String(count), String(reports.length))}</td>
<td><meter min="0" max="${reports.length}" high="${reports.length / 2}" optimum="0" value="${count}"></meter></td></tr>\n`,
  );
  return html`<table><tbody>${rows}</tbody></table>`;
}
