import { writeFileSync } from 'node:fs';
import { killAll } from './docker.ts';
import { exitCode, grade } from './grade.ts';
import { hint } from './hints.ts';
import { allMessages } from './messages.ts';
import { type Options, readOptions, UsageError } from './options.ts';
import { showProgress } from './progress.ts';
import { forJunit } from './report/junit.ts';
import { forMarkdown } from './report/markdown.ts';
import { forTerminal } from './report/terminal.ts';
import type { Report } from './result.ts';
import type { SubmissionRun } from './run/submission-run.ts';

const COULD_NOT = 2;

// npm run homework:check. Exit code 0: all that is required is met; 1: something is not; 2: it could not be graded.
process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args, process.env, process.env.INIT_CWD ?? process.cwd());
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return COULD_NOT;
  }
  const t = allMessages[options.language];
  if (options.help) {
    console.log(t.usage);
    return 0;
  }
  if (options.hint) {
    console.log(hint(options.folder, options.hint, options.language));
    return 0;
  }
  return check(options);
}

async function check({ files, ...options }: Options): Promise<number> {
  const t = allMessages[options.language];
  const { onProgress, end } = showProgress(options.language, process.stderr);
  let grading: SubmissionRun | undefined;
  const stop = async () => {
    end();
    console.error(t.interrupted);
    killAll();
    await grading?.close();
    process.exit(COULD_NOT);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  // The IPC channel closes when scripts/run.mjs ends, even if it was killed.
  process.once('disconnect', stop);
  const { leftOver, ...report } = await grade(options.folder, {
    ...options,
    onProgress,
    onRun: (made) => {
      grading = made;
    },
  });
  end();
  process.off('disconnect', stop);
  process.stdout.write(forTerminal(report, process.stdout.isTTY === true && !process.env.NO_COLOR));
  if (leftOver.length > 0) console.error(t.leftOver(leftOver.join(' ')));
  if (process.connected) process.disconnect();
  return write(report, files, t.cannotWrite) ? exitCode(report) : COULD_NOT;
}

/** @returns whether every report could be written */
function write(report: Report, files: Options['files'], complain: (file: string, why: string) => string): boolean {
  const contents: [string | undefined, () => string][] = [
    [files.json, () => `${JSON.stringify(report, null, 2)}\n`],
    [files.junit, () => forJunit(report)],
    [files.markdown, () => forMarkdown(report)],
  ];
  for (const [file, text] of contents) {
    try {
      if (file) writeFileSync(file, text());
    } catch (error) {
      console.error(complain(file ?? '', (error as Error).message));
      return false;
    }
  }
  return true;
}
