export type Language = 'es' | 'en';

/**
 * The terminal's language: Spanish for a Spanish locale, else English. AUMENTO_LANGUAGE overrides the POSIX variables,
 * and these override Intl's locale.
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
