export type Language = 'es' | 'en';

/**
 * The language in which the terminal is written to: Spanish where the locale says so, else English.
 * AUMENTO_LANGUAGE wins over the POSIX variables, these over what the operating system tells Intl.
 */
export function terminalLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const locale =
    env.AUMENTO_LANGUAGE ||
    env.LC_ALL ||
    env.LC_MESSAGES ||
    env.LANG ||
    new Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('es') ? 'es' : 'en';
}
