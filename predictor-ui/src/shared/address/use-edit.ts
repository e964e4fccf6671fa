import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { mayMoveFocus } from '../page/may-move-focus.ts';

/**
 * What a list's page edits, which is in its address: `?edit=new` or `?edit=ID`. When that ends, the focus goes back to
 * the link that began it, whose id is `edit-new` or `edit-ID`.
 */
export function useEdit() {
  const { edit } = useSearch({ strict: false });
  const navigate = useNavigate();
  const last = useRef(edit);
  useEffect(() => {
    if (!edit && last.current && mayMoveFocus()) document.getElementById(`edit-${last.current}`)?.focus();
    last.current = edit;
  }, [edit]);
  return { edit, close: () => navigate({ to: '.', search: ({ edit: _, ...rest }) => rest, resetScroll: false }) };
}
