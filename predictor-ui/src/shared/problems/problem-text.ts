import type { Texts } from '../i18n/en.ts';
import type { Formats } from '../i18n/formats.ts';
import type { ApiProblem } from './api-problem.ts';

const USUAL_WAIT_SECONDS = 60;

/** An error in the user's words, and what to do about it. */
export function problemText(problem: ApiProblem, { problem: t }: Texts, formats: Formats) {
  if (problem.status === 0) return { title: t.network, hint: t.networkHint };
  if (problem.isTransient) return { title: t.busy, hint: t.busyHint };
  if (problem.status === 429) {
    return { title: t.tooMany, hint: t.tooManyHint(formats.wait(problem.retryAfterSeconds ?? USUAL_WAIT_SECONDS)) };
  }
  if (problem.status >= 400 && problem.status < 500) return { title: t.rejected, hint: problem.message };
  return { title: t.broken, hint: t.brokenHint };
}
