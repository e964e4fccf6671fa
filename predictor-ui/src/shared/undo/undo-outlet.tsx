import { lazy, Suspense, useEffect } from 'react';
import { offerUndo, useUndoable } from './undo-store.ts';

// Who only predicts never needs it.
const UndoBar = lazy(() => import('./undo-bar.tsx'));

/** Where the last change can be taken back, until the next one or until it is closed. */
export function UndoOutlet() {
  const undoable = useUndoable();
  // Gone with the session: the next person must not take back what this one did.
  useEffect(() => () => offerUndo(undefined), []);
  return (
    <div role="status">
      {undoable && (
        <Suspense fallback={null}>
          <UndoBar undoable={undoable} />
        </Suspense>
      )}
    </div>
  );
}
