import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { plain } from '../grader/plain.ts';
import type { Report } from '../grader/result.ts';

/** The outcome of one submission. `incomplete`: this machine could not check all of it. */
export type Outcome = { status: 'graded' | 'incomplete'; report: Report } | { status: 'failed'; why: string };

const GRADER = join(dirname(import.meta.dirname), 'grader/main.ts');
const INCOMPLETE = 2;
const MOST_SAID = 10_000;
const running = new Set<ChildProcess>();

/** Tells each grader that is at work to clean up and end. */
export function stopGraders(): void {
  for (const grader of running) if (grader.connected) grader.disconnect();
}

/** Runs the grader as a separate process, so that one submission cannot affect the next. */
export async function gradeOne(folder: string, args: string[]): Promise<Outcome> {
  const scratch = await mkdtemp(join(tmpdir(), 'aumento-class-'));
  const json = join(scratch, 'report.json');
  try {
    const { code, said } = await run([GRADER, folder, ...args, '--json', json]);
    const text = await readFile(json, 'utf8').catch(() => undefined);
    if (text === undefined) return { status: 'failed', why: plain(said) || `exit code ${code}` };
    return { status: code === INCOMPLETE ? 'incomplete' : 'graded', report: JSON.parse(text) as Report };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function run(args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    // The grader cleans up when the IPC channel closes. It has its own process group, so that Ctrl+C does not reach it
    // a second time.
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    running.add(child);
    let said = '';
    const stderr = child.stderr as Readable;
    stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-MOST_SAID);
    });
    // Not `close`, which is never emitted once this side has closed the channel.
    Promise.all([once(child, 'exit'), once(stderr, 'end')])
      .then(([[code]]) => resolve({ code: code as number | null, said }), reject)
      .finally(() => running.delete(child));
  });
}
