import { statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';
import type { Language } from '../grader/result.ts';
import { classMessages } from './messages.ts';

const GB = 1024 ** 3;
/** Peak memory of one grading: a build beside the containers of the previous one. */
const NEEDS = { cores: 2, memory: 4 * GB };

export interface ClassOptions {
  folder: string;
  output: string;
  jobs: number;
  language: Language;
  /** Passed on to the grader. */
  grader: string[];
}

/** Thrown with a message for the caller. */
export class UsageError extends Error {}

/** @throws UsageError with the usage, for arguments that are not valid */
export function readOptions(args: string[], env: NodeJS.ProcessEnv, cwd: string): ClassOptions {
  const t = classMessages[terminalLanguage(env)];
  const { values, positionals } = parse(args, t.usage);
  const { language = terminalLanguage(env), jobs = String(bearable()), activity } = values;
  if (language !== 'es' && language !== 'en') throw new UsageError(t.unknownLanguage(language));
  if (activity !== undefined && !/^0[123]$/.test(activity)) throw new UsageError(t.unknownActivity(activity));
  if (!/^\d{1,2}$/.test(jobs) || Number(jobs) < 1 || Number(jobs) > 32) throw new UsageError(t.badJobs(jobs));
  if (values.help || positionals.length !== 1) throw new UsageError(t.usage);
  const folder = resolve(cwd, positionals[0] ?? '');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(t.noFolder(folder));
  const output = resolve(cwd, values.output ?? `${folder}-grades`);
  if (output === folder || output.startsWith(folder + sep)) throw new UsageError(t.outputInside(output));
  const grader = [...(values.static ? ['--static'] : []), ...(activity ? ['--activity', activity] : [])];
  return { folder, output, jobs: Number(jobs), language, grader: [...grader, '--language', language] };
}

function bearable(): number {
  const most = Math.min(availableParallelism() / NEEDS.cores, totalmem() / NEEDS.memory, 32);
  return Math.max(1, Math.floor(most));
}

function parse(args: string[], usage: string) {
  const text = { type: 'string' as const };
  const yes = { type: 'boolean' as const };
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { output: text, jobs: text, language: text, activity: text, static: yes, help: { ...yes, short: 'h' } },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}
