import type { CheckInput } from '../check-input.ts';
import type { Danger } from './danger.ts';
import { resolvedDangers, staticDangers } from './dangers.ts';

/** Checks the files first; Compose resolves them only if they are harmless. */
export async function dangersOf(input: CheckInput): Promise<Danger[]> {
  const found = staticDangers(input.submission);
  if (found.length > 0) return found;
  const answer = await input.answer();
  return answer?.kind === 'config' ? resolvedDangers(answer.config, input.submission) : [];
}
