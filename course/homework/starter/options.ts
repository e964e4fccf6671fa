import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/support/paths.ts';
import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';
import type { Language } from '../grader/result.ts';
import { starterMessages } from './messages.ts';

export interface StarterOptions {
  folder: string;
  language: Language;
}

/** Thrown with a message for the caller. */
export class UsageError extends Error {}

/** @throws UsageError for what is not understood, and for a folder that cannot be used */
export function readOptions(args: string[], env: NodeJS.ProcessEnv, cwd: string): StarterOptions {
  const { values, positionals } = parse(args, terminalLanguage(env));
  const language = values.language ?? terminalLanguage(env);
  const t = starterMessages[terminalLanguage(env)];
  if (language !== 'es' && language !== 'en') throw new UsageError(t.unknownLanguage(language));
  const [given] = positionals;
  if (values.help || positionals.length !== 1 || !given) throw new UsageError(t.usage);
  const folder = resolve(cwd, given);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) throw new UsageError(t.noFolder(folder));
  if (stats && readdirSync(folder).length > 0) throw new UsageError(t.notEmpty(folder));
  const [first, way] = [relative(ROOT, folder).split(sep)[0], relative(ROOT, folder)];
  if (first !== '..' && !isAbsolute(way)) throw new UsageError(t.inside(folder, ROOT));
  return { folder, language };
}

function parse(args: string[], language: Language) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { language: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    const t = starterMessages[language];
    throw new UsageError(t.notUnderstood((error as Error).message, t.usage));
  }
}
