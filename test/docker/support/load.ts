import { setTimeout as pause } from 'node:timers/promises';
import { post, Visitor } from './visitor.ts';

const CONNECTIONS = 8;
/** People do not ask without a pause either, and two cores are to have time for what is tested. */
const PAUSE_MS = 20;

export interface Answers {
  created: number;
  /** What every other answer was, and every request without one. */
  failed: string[];
}

/** Asks for predictions, from eight connections with one session, for as long as something else takes. */
export async function underLoad(origin: string, task: () => Promise<unknown>): Promise<Answers> {
  const visitor = await Visitor.signUp(origin);
  const question = await visitor.aQuestion();
  const answers: Answers = { created: 0, failed: [] };
  let under = true;

  const ask = async () => {
    while (under) {
      const status = await post(`${origin}/api/predictions`, question, visitor.authorization).then(
        (answer) => answer.text().then(() => answer.status),
        (error: Error) => String(error.cause ?? error),
      );
      if (status === 201) answers.created++;
      else answers.failed.push(`${status}`);
      await pause(PAUSE_MS);
    }
  };
  const asking = Promise.all(Array.from({ length: CONNECTIONS }, ask));
  try {
    await task();
  } finally {
    under = false;
    await asking;
  }
  return answers;
}
