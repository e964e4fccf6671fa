import { parseEnv } from 'node:util';

/** A line of which compose makes what the shell has: `NAME=${NAME:-}` */
const OF_SHELL = /^\$\{\w+:-\}$/;

/** The variables of an env file, as compose reads it; without those that come from the shell. */
export function parseEnvFile(text: string): NodeJS.Dict<string> {
  return Object.fromEntries(Object.entries(parseEnv(text)).filter(([, value]) => !OF_SHELL.test(value ?? '')));
}
