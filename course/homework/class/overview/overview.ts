import { allMessages } from '../../grader/messages.ts';
import type { Language, Result } from '../../grader/result.ts';
import type { Graded } from '../graded.ts';
import { classMessages } from '../messages.ts';
import type { Similar } from '../similar.ts';
import { type Html, html } from './html.ts';
import { mostFailed } from './most-failed.ts';
import { pointsTable } from './points-table.ts';
import { STYLE } from './style.ts';

/** A self-contained page. It runs no scripts, whatever a student's file contains. */
export function overview(graded: Graded[], similar: Similar[], language: Language): string {
  const t = classMessages[language];
  return html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${t.title}</title>
<style>${STYLE}</style>
<h1>${t.title}</h1>
<h2>${t.byStudent}</h2>
${pointsTable(graded, language)}
<h2>${t.mostFailed}</h2>
${mostFailed(graded, language)}
<h2>${t.similar}</h2>
<p>${t.similarHint}</p>
${similar.length > 0 ? similar.map(sameFiles) : html`<p>${t.nothingSimilar}</p>`}
<h2>${t.details}</h2>
${graded.map((one, index) => details(one, index, language))}
</html>
`.markup;
}

function sameFiles({ students, files }: Similar): Html {
  const columns = students.map((student, index) => {
    const texts = files.map((own) => html`<h4>${own[index]?.file ?? ''}</h4><pre>${own[index]?.text ?? ''}</pre>`);
    return html`<div><h3>${student}</h3>${texts}</div>`;
  });
  const summary = `${students.join(', ')}: ${files.map((own) => own[0]?.file ?? '').join(', ')}`;
  return html`<details><summary>${summary}</summary><div class="beside">${columns}</div></details>\n`;
}

function details({ student, outcome }: Graded, index: number, language: Language): Html {
  const t = classMessages[language];
  const title = html`<h3 id="student-${index}">${student}</h3>`;
  if (outcome.status === 'failed') return html`${title}<p>${t.failed(outcome.why)}</p>\n`;
  const { results, points, outOf } = outcome.report;
  const unmet = results.filter((one) => one.outcome !== 'passed').map((one) => finding(one, language));
  return html`${title}<p>${t.points(String(points), String(outOf))}</p>
${unmet.length > 0 ? html`<ul>${unmet}</ul>` : html`<p>${t.allMet}</p>`}\n`;
}

function finding({ id, title, outcome, seen, file, line }: Result, language: Language): Html {
  const place = file ? html` <code>${line ? `${file}:${line}` : file}</code>` : '';
  return html`<li><span class="${outcome}">${allMessages[language][outcome]}</span> <b>${id}</b> ${title}: ${seen}${place}</li>\n`;
}
