import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { formsTexts } from './texts.ts';

/**
 * Asks before what was entered is lost: by a link, the way back, closing the tab, or Escape.
 *
 * @param isDirty whether something was entered that is not saved
 * @param onDiscard forgets it
 * @param byEdit whether `?edit=` may open and close the form; else it is there as long as its page
 */
export function useUnsaved(isDirty: () => boolean, onDiscard: () => void, byEdit = true) {
  const t = useTexts(formsTexts);
  const [leaving, setLeaving] = useState<() => void>();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty() && placeOf(current, byEdit) !== placeOf(next, byEdit),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  const isAsking = blocker.status === 'blocked' || leaving !== undefined;

  function stay() {
    blocker.reset?.();
    setLeaving(undefined);
  }
  function discard() {
    onDiscard();
    setLeaving(undefined);
    leaving?.();
    blocker.proceed?.();
  }
  return {
    /** Does that, or asks first. */
    leave: (go: () => void) => (isDirty() ? setLeaving(() => go) : go()),
    dialog: isAsking && (
      <AskDialog title={t.unsaved} yes={t.discard} no={t.stay} onYes={discard} onNo={stay}>
        {t.unsavedHint}
      </AskDialog>
    ),
  };
}

/** Which form an address opens: some pages open theirs by `?edit=`. */
function placeOf({ pathname, search }: { pathname: string; search: object }, byEdit: boolean): string {
  return `${pathname} ${byEdit && 'edit' in search ? search.edit : ''}`;
}
