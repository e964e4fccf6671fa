import { lazy, Suspense, useEffect } from 'react';
import classes from './undo-outlet.module.css';
import { offerUndo, useUndoable } from './undo-store.ts';

// Loaded with the first change.
const UndoBar = lazy(() => import('./undo-bar.tsx'));

/** Shows the last change with an undo button, until the next change or until it is closed. */
export function UndoOutlet() {
  const undoable = useUndoable();
  // It ends with the session: the next user must not undo what this one did.
  useEffect(() => () => offerUndo(undefined), []);
  return (
    <div role="status" className={classes.outlet}>
      {undoable && (
        <Suspense fallback={null}>
          <UndoBar undoable={undoable} />
        </Suspense>
      )}
    </div>
  );
}
