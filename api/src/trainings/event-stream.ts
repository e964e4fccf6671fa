import { Readable } from 'node:stream';
import type { TrainingAnswer } from './trainings.schema.ts';

/** How soon EventSource comes back after a lost connection. */
const RETRY_MS = 1_000;

/** https://html.spec.whatwg.org/multipage/server-sent-events.html; undefined is a comment, against silence. */
export function eventStream(changes: AsyncIterable<TrainingAnswer | undefined>): Readable {
  return Readable.from(lines(changes));
}

async function* lines(changes: AsyncIterable<TrainingAnswer | undefined>): AsyncGenerator<string> {
  yield `retry: ${RETRY_MS}\n\n`;
  for await (const training of changes) {
    yield training
      ? `id: ${training.revision}\nevent: training\ndata: ${JSON.stringify(training)}\n\n`
      : ': nothing new\n\n';
  }
}
