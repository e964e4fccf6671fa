const KEY = 'aumento.reloaded-at';
const LONG_AGO_MS = 10_000;

/**
 * A page's code may be gone, after a new version took this one's place, or lost with a network that changed just then:
 * reloading fetches all of it anew, and the address holds what the person was looking at. Once only: if that did not
 * help, the page says that it broke down. https://vite.dev/guide/build#load-error-handling
 */
export function reloadForLostCode(): void {
  window.addEventListener('vite:preloadError', (event) => {
    try {
      if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < LONG_AGO_MS) return;
      sessionStorage.setItem(KEY, String(Date.now()));
    } catch {
      return; // nothing to remember it by: rather broken down than reloading for ever
    }
    event.preventDefault();
    window.location.reload();
  });
}

/** A page's code; never, once it is lost and this page is being reloaded (Vite then gives `undefined`). */
export function orReload<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await load()) ?? new Promise<never>(() => {});
}
