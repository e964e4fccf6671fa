import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inLanguage } from '../../i18n/translate.ts';
import { draftFile } from '../draft/draft-file.ts';
import { Refused } from './refused.ts';
import type { FromChild, ToChild } from './trial-process.ts';
import { tryModel } from './try-model.ts';

/** A third of the share of who serves, where there is too little for both: see sched(7). */
const NICE = 5;

// Tries one model, or drafts its manifest, in a process of its own: a manifest comes as a message, its file by stdin, and
// the process ends with its answer. Nothing else is asked of it, and whatever ends it ends nothing else.
const send = (message: FromChild) =>
  new Promise<void>((resolve) => void process.send?.(message, undefined, undefined, () => resolve()));

stepBack();
// Its parent is gone, and nobody waits.
process.once('disconnect', () => process.exit());

process.once('message', async ({ manifest, language, bytes, megabytes }: ToChild) => {
  const watch = new URL(`./trial-watch.worker${extname(import.meta.url)}`, import.meta.url);
  await once(new Worker(watch, { workerData: megabytes }), 'message');
  const before = process.memoryUsage.rss();
  try {
    const file = await readFile(bytes);
    if (manifest === null) {
      await send({ draft: await inLanguage(language, () => draftFile(file)) });
    } else {
      const figures = await inLanguage(language, () => tryModel(manifest, file));
      const peak = process.resourceUsage().maxRSS * 1024;
      await send({ figures: { ...figures, megabytes: Math.ceil((peak - before) / 1024 / 1024) } });
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await send({ refused: error.message });
  }
  process.exit(0);
});
await send('ready');

async function readFile(bytes: number): Promise<Buffer> {
  const file = Buffer.alloc(bytes);
  let at = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) at += chunk.copy(file, at);
  if (at !== bytes) throw new Error(`The file ended after ${at} of ${bytes} bytes.`);
  return file;
}

/** Behind who serves: the kernel's first choice where memory is full, and the later one of the processor. */
function stepBack(): void {
  try {
    setPriority(NICE);
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Elsewhere than on Linux, and in some sandboxes, there is none, or it may not be written: the limits hold anyway.
  }
}
