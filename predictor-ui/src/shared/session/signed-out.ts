const channel = new BroadcastChannel('aumento.signed-out');

/** Tells this browser's other tabs that the session ended: they may still show salaries. */
export function tellSignedOut(): void {
  channel.postMessage(null);
}

/** @returns a function that stops listening */
export function onSignedOutElsewhere(listener: () => void): () => void {
  channel.addEventListener('message', listener);
  return () => channel.removeEventListener('message', listener);
}
