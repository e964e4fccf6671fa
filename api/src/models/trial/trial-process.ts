import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../i18n/translate.ts';
import type { ManifestDraft } from '../draft/draft.schema.ts';
import type { Manifest } from '../manifest.schema.ts';
import { TOO_MUCH_MEMORY } from './trial-signs.ts';
import type { TrialFigures as Figures } from './try-model.ts';

export interface TrialFigures extends Figures {
  /** Of memory that the model needed, with its file. */
  megabytes: number;
}

export interface TrialLimits {
  seconds: number;
  /** Of memory beyond what the process has without a model. */
  megabytes: number;
}

export interface ToChild {
  /** Null: one is to be drafted. */
  manifest: Manifest | null;
  language: Language;
  /** How many of the file come by stdin. */
  bytes: number;
  megabytes: number;
}

export type FromChild = 'ready' | { figures: TrialFigures } | { draft: ManifestDraft } | { refused: string };

/** How a trial ends; `crash`: by a signal or an exit of its own, with what it last said; `unbegun`: before it had the file. */
export type TrialEnd =
  | { figures: TrialFigures }
  | { draft: ManifestDraft }
  | { refused: string }
  | { ended: 'time' | 'memory' | 'stopped' }
  | { ended: 'crash' | 'unbegun'; how: string };

/** Its heap, in MB: what the graph is looked at with; the runtime's memory lies outside. */
const HEAP = 96;
const LAST_WORDS = 2_000;

/** Tries a model, or drafts its manifest, in a child process, and waits until that is gone. */
export async function runTrial(
  { manifest, file, language }: { manifest: Manifest | null; file: Buffer; language: Language },
  limits: TrialLimits,
  signal: AbortSignal,
): Promise<TrialEnd> {
  const child = start(language);
  let killed: 'time' | 'stopped' | undefined;
  const kill = (why: typeof killed) => {
    killed ??= why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => kill('time'), limits.seconds * 1000);
  const stop = () => kill('stopped');
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();

  let answer: Exclude<FromChild, 'ready'> | undefined;
  let begun = false;
  child.on('message', (message: FromChild) => {
    if (message !== 'ready') {
      answer = message;
      return;
    }
    begun = true;
    const { megabytes } = limits;
    // A child that has ended meanwhile takes neither, which its end then tells.
    child.send({ manifest, language, bytes: file.length, megabytes } satisfies ToChild, () => {});
    child.stdin?.on('error', () => {}).end(file);
  });
  try {
    const { code, by, said } = await endOf(child);
    if (answer) return answer;
    if (killed) return { ended: killed };
    const how = `${by ?? `exit code ${code}`}: ${said}`;
    if (!begun) return { ended: 'unbegun', how };
    if (said.includes(TOO_MUCH_MEMORY)) return { ended: 'memory' };
    // Nobody of ours sent it: the kernel did, where the container's memory was full.
    return by === 'SIGKILL' ? { ended: 'memory' } : { ended: 'crash', how };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function start(language: Language): ChildProcess {
  // The extension of this file: TypeScript in tests, JavaScript otherwise.
  const entry = new URL(`./trial.child${extname(import.meta.url)}`, import.meta.url);
  return fork(fileURLToPath(entry), [], {
    execArgv: [`--max-old-space-size=${HEAP}`],
    // Nothing of ours: no secret, no address of the database.
    env: { ORT_DISABLE_TELEMETRY: '1', LANG: 'C.UTF-8', AUMENTO_LANGUAGE: language },
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
}

function endOf(child: ChildProcess): Promise<{ code: number | null; by: NodeJS.Signals | null; said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = (said + chunk).slice(-LAST_WORDS);
  });
  return new Promise((resolve) => {
    // It cannot be started: there is no memory, or no process more is allowed.
    child.once('error', (error) => resolve({ code: null, by: null, said: error.message }));
    child.once('close', (code, by) => resolve({ code, by, said }));
  });
}
