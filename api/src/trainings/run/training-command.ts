import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Language } from '../../i18n/translate.ts';
import { comparisonSchema, stageSchema } from '../trainings.schema.ts';

/** The model package's command: a program of its own, which the API knows by its lines and files only. */
const COMMAND = resolve(import.meta.dirname, '../../../../model/src/train.ts');
/** MB of the child's heap. Its tables lie outside, in typed arrays. */
const HEAP_MB = 192;

const figures = z.object({ mae: z.number(), rmse: z.number(), r2: z.number() });
const lineSchema = z.union([
  z.object({ error: z.object({ en: z.string(), es: z.string() }) }),
  z.object({ stage: z.literal('done'), version: z.string(), comparison: comparisonSchema }),
  z.object({
    stage: stageSchema,
    done: z.int().default(0),
    of: z.int().default(0),
    figures: figures.optional(),
  }),
]);
export type Progress = Extract<z.infer<typeof lineSchema>, { of: number }>;
export type Done = Extract<z.infer<typeof lineSchema>, { stage: 'done' }>;

/** The command's own sentence on why it does not train. */
export class TrainingRefused extends Error {
  constructor(readonly sentence: Record<Language, string>) {
    super(sentence.en);
  }
}

/** The command ended without a result. */
export class TrainingBroke extends Error {}

/**
 * Runs the training command, on one thread besides its own.
 *
 * @param epoch seconds since 1970 that date the version, so that a second attempt makes the same one
 * @param onProgress called line by line, one after the other
 * @throws TrainingRefused, TrainingBroke, or the signal's reason
 */
export async function runTraining(
  args: string[],
  epoch: number,
  signal: AbortSignal,
  onProgress: (progress: Progress) => Promise<void>,
): Promise<Done> {
  signal.throwIfAborted();
  if (!existsSync(COMMAND)) throw new TrainingBroke(`there is no ${COMMAND}`);
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, '--max-semi-space-size=4', COMMAND, '--progress', 'json', ...args],
    // None of the API's secrets.
    {
      env: { PATH: process.env.PATH, TRAINING_THREADS: '1', SOURCE_DATE_EPOCH: `${epoch}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-2_000);
  });
  const ended = new Promise<string>((resolveEnd) => {
    child.once('close', (code, by) => resolveEnd(by ?? `${code}`));
    child.once('error', (error) => resolveEnd(error.message));
  });
  let done: Done | undefined;
  try {
    for await (const text of createInterface({ input: child.stdout })) {
      const line = lineSchema.parse(JSON.parse(text));
      if ('error' in line) throw new TrainingRefused(line.error);
      if (line.stage === 'done') done = line as Done;
      else await onProgress(line as Progress);
    }
    const how = await ended;
    signal.throwIfAborted();
    if (how !== '0' || !done) throw new TrainingBroke(`${how}${said && `: ${said.trim()}`}`);
    return done;
  } finally {
    signal.removeEventListener('abort', kill);
    child.kill('SIGKILL');
    await ended;
  }
}
