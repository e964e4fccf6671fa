const KEY = 'aumento.reloaded-at';
const LONG_AGO_MS = 10_000;

/** What browsers say, and Vite of a stylesheet, when code cannot be loaded, as after a deployment or without a network. */
const LOST = /dynamically imported module|importing a module script|preload CSS/i;

export function isLostCode(error: unknown): boolean {
  return error instanceof Error && LOST.test(error.message);
}

/**
 * Reloads for code that the server no longer has, once; the address keeps the page's state. Not while the server does not
 * answer: a browser's own error page has no way back.
 *
 * @returns `away` if the server does not answer, `lost` if it was just tried in vain
 */
export async function reloadOnce(): Promise<'reloading' | 'away' | 'lost'> {
  try {
    if (!(await fetch('/health/live', { cache: 'no-store' })).ok) return 'away';
  } catch {
    return 'away';
  }
  try {
    if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < LONG_AGO_MS) return 'lost';
    sessionStorage.setItem(KEY, String(Date.now()));
  } catch {
    return 'lost'; // no storage: an error page is better than endless reloading
  }
  window.location.reload();
  return 'reloading';
}
