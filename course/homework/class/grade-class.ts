import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forCsv } from './csv.ts';
import { fingerprintOf } from './fingerprint.ts';
import { gradeOne, type Outcome, stopGraders } from './grade-one.ts';
import type { Graded } from './graded.ts';
import { KeptResults } from './kept-results.ts';
import { type ClassMessages, classMessages } from './messages.ts';
import { type ClassOptions, readOptions, UsageError } from './options.ts';
import { overview } from './overview/overview.ts';
import { sideBySide } from './side-by-side.ts';
import { findSimilar } from './similar.ts';
import { findSubmissions, type Handed } from './submissions.ts';

// npm run homework:grade: a folder of submissions, each graded by the grader as a program of its own.
const COULD_NOT = 2;
let interrupted = false;

try {
  const options = readOptions(process.argv.slice(2), process.env, process.env.INIT_CWD ?? process.cwd());
  process.exitCode = await gradeAll(options, classMessages[options.language]);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = COULD_NOT;
}
// The IPC channel would keep this process alive.
process.removeAllListeners('disconnect');
if (process.connected) process.disconnect();

async function gradeAll({ folder, output, jobs, language, grader }: ClassOptions, t: ClassMessages): Promise<number> {
  const handed = findSubmissions(folder);
  if (handed.length === 0) throw new UsageError(t.none(folder));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt(t));
  process.once('disconnect', () => interrupt(t));
  console.log(t.begin(String(handed.length), String(Math.min(jobs, handed.length))));
  const kept = new KeptResults(output);
  let done = 0;
  const one = async ({ student, folder: submission }: Handed): Promise<Graded | undefined> => {
    if (interrupted) return undefined;
    const fingerprint = fingerprintOf(submission, grader);
    const before = kept.find(student, fingerprint);
    const outcome = before ?? (await gradeOne(submission, grader));
    // The grader was stopped too: its result is not complete.
    if (interrupted) return undefined;
    if (!before) kept.keep(student, fingerprint, outcome);
    done += 1;
    const said = before ? t.kept(sayOf(outcome, t)) : sayOf(outcome, t);
    console.log(t.one(String(done), String(handed.length), student, said));
    return { student, outcome };
  };
  const graded = (await sideBySide(handed, jobs, one)).filter((result) => result !== undefined);
  if (interrupted) return COULD_NOT;
  const [csv, html] = [join(output, 'results.csv'), join(output, 'overview.html')];
  mkdirSync(output, { recursive: true });
  writeFileSync(csv, forCsv(graded, t));
  writeFileSync(html, overview(graded, findSimilar(handed), language));
  console.log(t.written(csv, html));
  return graded.every(({ outcome }) => outcome.status === 'graded') ? 0 : COULD_NOT;
}

function interrupt(t: ClassMessages): void {
  if (!interrupted) console.error(t.interrupted);
  interrupted = true;
  stopGraders();
}

function sayOf(outcome: Outcome, t: ClassMessages): string {
  if (outcome.status === 'failed') return t.failed(outcome.why);
  const points = t.points(String(outcome.report.points), String(outcome.report.outOf));
  return outcome.status === 'incomplete' ? t.incomplete(points) : points;
}
