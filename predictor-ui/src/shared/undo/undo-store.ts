import { useSyncExternalStore } from 'react';

export interface Undoable {
  /** What was done, in a sentence. */
  message: string;
  /** Takes it back; missing where that was just done, or cannot be. */
  undo?: () => Promise<unknown>;
}

let current: Undoable | undefined;
const listeners = new Set<() => void>();

/** Says what was done, and offers to take it back, in the place of whatever was said before. */
export function offerUndo(undoable: Undoable | undefined): void {
  current = undoable;
  for (const listener of listeners) listener();
}

export function useUndoable(): Undoable | undefined {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
