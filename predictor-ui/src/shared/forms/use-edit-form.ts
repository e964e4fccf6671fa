import { type KeyboardEvent, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../session/drafts.ts';
import { type Asked, type Question, useApiForm } from './use-api-form.ts';
import { useUnsaved } from './use-unsaved.tsx';

interface Draft<Values, Base> {
  values: Values;
  base: Base;
  before: Values;
}

interface Edited<Values, Answer, Base> extends Omit<Asked<Values, Answer>, 'initialValues' | 'ask' | 'send'> {
  /** The form's name among all drafts. */
  draft: string;
  /** What is edited: it stays as it was when that began. */
  base: Base;
  valuesOf: (base: Base) => Values;
  ask?: (values: Values, base: Base) => Question | undefined;
  send: (values: Values, base: Base) => Promise<Answer>;
  /** Whether `?edit=` may open and close it; yes by default. */
  byEdit?: boolean;
}

/** A form of which nothing entered is lost: it is kept when the session ends, and asked about before it is dropped. */
export function useEditForm<Values extends Record<string, unknown>, Answer, Base>({
  draft,
  base: now,
  valuesOf,
  byEdit,
  ...asked
}: Edited<Values, Answer, Base>) {
  const [kept] = useState(() => readDraft<Draft<Values, Base>>(draft));
  const base = useRef(kept ? kept.base : now);
  const before = useRef(kept?.before ?? valuesOf(base.current));
  const form = useApiForm<Values, Answer>({
    ...asked,
    initialValues: kept?.values ?? before.current,
    ask: (values) => asked.ask?.(values, base.current),
    send: (values) => asked.send(values, base.current),
    onChange: (values) => {
      if (isChanged(values)) keepDraft(draft, { values, base: base.current, before: before.current });
      else dropDraft(draft);
    },
    onSuccess: (answer) => {
      forget();
      return asked.onSuccess?.(answer);
    },
  });

  function forget() {
    before.current = form.getValues();
    dropDraft(draft);
  }
  function isUnsaved(): boolean {
    // What is being saved already is not lost.
    return isChanged(form.getValues()) && !form.isPending;
  }
  function isChanged(values: Values): boolean {
    return Object.keys(values).some((field) => values[field] !== before.current[field]);
  }
  const { leave, dialog } = useUnsaved(isUnsaved, forget, byEdit);
  return {
    ...form,
    base: base.current,
    /** Goes on from what is there now. */
    setBase: (newer: Base) => {
      base.current = newer;
    },
    /** Whether it begins with what was being entered when the session ended. */
    isKept: kept !== undefined,
    /** Escape leaves the form, or asks before what was entered is lost. */
    onEscape: (go: () => void) => (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Else the question would take the same press as its answer.
      event.preventDefault();
      leave(go);
    },
    dialog,
    /** Leaves the form without what was entered. */
    cancel: (go: () => void) => {
      forget();
      go();
    },
    forget,
  };
}
