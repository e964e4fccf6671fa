import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { terminalLanguage } from '../startup/language.ts';
import { StartupError } from '../startup/startup-error.ts';
import { startupMessages } from '../startup/startup-messages.ts';

const SECRET = /PASSWORD|SECRET|TOKEN/;

/**
 * Validates environment variables against a schema whose keys are their names. NAME_FILE may name a file with the value
 * of NAME, as in the official Docker images; an empty variable counts as unset.
 *
 * @throws StartupError naming the first invalid variable, its value (never a secret's) and what is allowed.
 */
export function readVariables<S extends z.ZodObject>(schema: S, env: NodeJS.ProcessEnv): z.infer<S> {
  const names = Object.keys(schema.shape);
  const given = Object.fromEntries(names.map((name) => [name, readOne(name, env)]).filter(([, value]) => value));
  const result = schema.safeParse(given);
  if (result.success) return result.data;

  const messages = startupMessages[terminalLanguage(env)];
  const name = String(result.error.issues[0]?.path[0]);
  const value = given[name];
  const shown = value === undefined ? messages.notGiven : SECRET.test(name) ? '***' : `"${value}"`;
  throw new StartupError(messages.variable(name, shown, schema.shape[name]?.description ?? ''));
}

function readOne(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const file = env[`${name}_FILE`];
  if (env[name] || !file) return env[name];
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch {
    throw new StartupError(startupMessages[terminalLanguage(env)].secretFile(name, file));
  }
}
