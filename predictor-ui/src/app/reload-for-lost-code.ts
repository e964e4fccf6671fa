const KEY = 'aumento.reloaded-at';
const LONG_AGO_MS = 10_000;

/**
 * Reloads when a page's code cannot be loaded, as after a deployment or a change of network; the address keeps the
 * page's state. Only once: if that did not help, the error page is shown. https://vite.dev/guide/build#load-error-handling
 */
export function reloadForLostCode(): void {
  window.addEventListener('vite:preloadError', (event) => {
    try {
      if (Date.now() - Number(sessionStorage.getItem(KEY) ?? 0) < LONG_AGO_MS) return;
      sessionStorage.setItem(KEY, String(Date.now()));
    } catch {
      return; // no storage: an error page is better than endless reloading
    }
    event.preventDefault();
    window.location.reload();
  });
}

/** Loads a page's code; stays pending when the code is lost (Vite then gives `undefined`) and this page reloads. */
export function orReload<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => (await load()) ?? new Promise<never>(() => {});
}
