import { useSyncExternalStore } from 'react';

export interface Undoable {
  /** A sentence that says what was done. */
  message: string;
  /** Reverts it; undefined where that was just done, or is not possible. */
  undo?: () => Promise<unknown>;
}

let current: Undoable | undefined;
const listeners = new Set<() => void>();

/** Shows what was done and offers to undo it; it replaces the message before. Undefined: closes it. */
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
