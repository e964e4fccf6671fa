import { Button, CloseButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { mayMoveFocus } from '../page/may-move-focus.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import classes from './undo-bar.module.css';
import { offerUndo, type Undoable } from './undo-store.ts';

export default function UndoBar({ undoable }: { undoable: Undoable }) {
  const { t } = useI18n();
  const bar = useRef<HTMLDivElement>(null);
  const back = useMutation({
    mutationFn: async ({ undo }: Undoable) => undo?.(),
    onSuccess: (_, undone) => {
      // Else the bar is about a later change by now.
      if (undone === undoable) offerUndo({ message: t.undo.undone });
      // With its button the focus is gone, or soon will be.
      if (mayMoveFocus(bar.current)) document.getElementById('content')?.focus({ preventScroll: true });
    },
  });
  return (
    <div ref={bar} className={classes.bar} data-undo-bar>
      <div className={classes.line}>
        <span className={classes.message}>{undoable.message}</span>
        {undoable.undo && (
          <Button size="xs" variant="light" loading={back.isPending} onClick={() => back.mutate(undoable)}>
            {t.undo.undo}
          </Button>
        )}
        <CloseButton
          aria-label={t.undo.close}
          onClick={() => {
            offerUndo(undefined);
            document.getElementById('content')?.focus({ preventScroll: true });
          }}
        />
      </div>
      {back.isError && <ProblemNotice error={back.error} />}
    </div>
  );
}
