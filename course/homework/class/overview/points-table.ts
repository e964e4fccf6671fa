import { CRITERIA } from '../../grader/criteria/index.ts';
import { allMessages } from '../../grader/messages.ts';
import type { Language, Result } from '../../grader/result.ts';
import { type Graded, statusText } from '../graded.ts';
import { type ClassMessages, classMessages } from '../messages.ts';
import { type Html, html } from './html.ts';

const SIGNS = { passed: '✔', failed: '✖', advice: '!', 'not-checked': '·' };

/** One row per student, one column per criterion. */
export function pointsTable(graded: Graded[], language: Language): Html {
  const t = classMessages[language];
  const heads = CRITERIA.map(({ id, texts }) => html`<th scope="col" title="${texts[language].title}">${id}</th>`);
  return html`<div class="wide"><table>
<thead><tr><th scope="col">${t.student}</th><th scope="col">${t.total}</th>${heads}</tr></thead>
<tbody>${graded.map((one, index) => row(one, index, language, t))}</tbody>
</table></div>
<p class="key">${Object.entries(SIGNS).map(([outcome, sign]) => html`<span class="${outcome}">${sign}</span> ${allMessages[language][outcome as Result['outcome']]} `)}</p>`;
}

function row({ student, outcome }: Graded, index: number, language: Language, t: ClassMessages): Html {
  const name = html`<th scope="row"><a href="#student-${index}">${student}</a></th>`;
  if (outcome.status === 'failed')
    return html`<tr>${name}<td colspan="${CRITERIA.length + 1}">${t.failed(outcome.why)}</td></tr>\n`;
  const { results, points } = outcome.report;
  const cells = CRITERIA.map(({ id }) => {
    const result = results.find((one) => one.id === id);
    if (!result) return html`<td></td>`;
    const said = `${allMessages[language][result.outcome]}: ${result.seen}`;
    const points = result.outcome === 'not-checked' ? '' : result.earned;
    return html`<td class="${result.outcome}" title="${said}">${SIGNS[result.outcome]} ${points}</td>`;
  });
  const status = outcome.status === 'incomplete' ? html` <small>${statusText(outcome, t)}</small>` : '';
  return html`<tr>${name}<td class="total">${points}${status}</td>${cells}</tr>\n`;
}
