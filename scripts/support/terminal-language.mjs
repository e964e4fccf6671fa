/**
 * The language in which the terminal is written to: Spanish where the locale says so, else English.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {'es' | 'en'}
 */
export function terminalLanguage(env = process.env) {
  const locale =
    env.AUMENTO_LANGUAGE ||
    env.LC_ALL ||
    env.LC_MESSAGES ||
    env.LANG ||
    new Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('es') ? 'es' : 'en';
}
