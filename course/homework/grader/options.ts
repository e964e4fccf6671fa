import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CRITERIA } from './criteria/index.ts';
import { allMessages } from './messages.ts';
import type { Activity, Language } from './result.ts';

export interface Options {
  folder: string;
  language: Language;
  activity?: Activity;
  deepest: 'static' | 'runtime';
  help: boolean;
  hint?: string;
  buildSeconds?: number;
  files: { json?: string; junit?: string; markdown?: string };
}

/** Thrown with a message for the caller. */
export class UsageError extends Error {}

/** @throws UsageError with the usage, for arguments that are not valid */
export function readOptions(args: string[], env: NodeJS.ProcessEnv, cwd: string): Options {
  const guessed = languageOf(env);
  const { values, positionals } = parse(args);
  const language = values.language ?? guessed;
  if (language !== 'es' && language !== 'en') throw new UsageError(allMessages[guessed].unknownLanguage(language));
  const t = allMessages[language];
  const { activity, hint, json, junit, markdown } = values;
  if (activity !== undefined && !/^0[123]$/.test(activity)) throw new UsageError(t.unknownActivity(activity));
  const [asked, number] = hint?.split(':') ?? [];
  const known = CRITERIA.map(({ id }) => id);
  if (hint !== undefined && !(known.includes(asked ?? '') && /^([123])?$/.test(number ?? '')))
    throw new UsageError(t.unknownHint(hint, known.join(', ')));
  const seconds = values['build-seconds'];
  if (seconds !== undefined && !(/^\d{1,4}$/.test(seconds) && Number(seconds) >= 1 && Number(seconds) <= 7200))
    throw new UsageError(t.badSeconds(seconds));
  if (positionals.length > 1) throw new UsageError(t.usage);
  const folder = resolve(cwd, positionals[0] ?? '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(t.noFolder(folder));
  const path = (file: string) => resolve(cwd, file);
  return {
    folder,
    language,
    deepest: values.static ? 'static' : 'runtime',
    help: values.help ?? false,
    ...(activity && { activity: activity as Activity }),
    ...(hint && { hint }),
    ...(seconds && { buildSeconds: Number(seconds) }),
    files: {
      ...(json && { json: path(json) }),
      ...(junit && { junit: path(junit) }),
      ...(markdown && { markdown: path(markdown) }),
    },
  };
}

function parse(args: string[]) {
  const text = { type: 'string' as const };
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        activity: text,
        static: { type: 'boolean' },
        language: text,
        json: text,
        junit: text,
        markdown: text,
        hint: text,
        'build-seconds': text,
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Spanish where the locale says so, else English, as all of Aumento’s programs. */
function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale =
    env.AUMENTO_LANGUAGE ||
    env.LC_ALL ||
    env.LC_MESSAGES ||
    env.LANG ||
    new Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('es') ? 'es' : 'en';
}
