import type { Context } from '../context.ts';
import type { Danger } from './danger.ts';
import { resolvedDangers, staticDangers } from './dangers.ts';

/** First by the files alone; only what is harmless so far is shown to Compose. */
export async function dangersOf(context: Context): Promise<Danger[]> {
  const found = staticDangers(context.submission);
  if (found.length > 0) return found;
  const answer = await context.answer();
  return answer?.kind === 'config' ? resolvedDangers(answer.config, context.submission) : [];
}
