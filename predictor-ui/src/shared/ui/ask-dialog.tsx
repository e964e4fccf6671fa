import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import classes from './ask-dialog.module.css';

interface Props {
  title: string;
  children: ReactNode;
  yes: string;
  no: string;
  onYes: () => void;
  /** Escape too. */
  onNo: () => void;
}

/** A question that has to be answered before anything else. The focus comes back to where it was. */
export function AskDialog({ title, children, yes, no, onYes, onNo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before the dialog is taken away: only then closing it gives the focus back.
  useLayoutEffect(() => {
    const node = dialog.current;
    node?.showModal();
    return () => node?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
      // Else the form below would take Escape as its own.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Text id={id} fw={650} mb={4}>
        {title}
      </Text>
      <Text component="div" size="sm">
        {children}
      </Text>
      <Group gap="xs" mt="md">
        <Button autoFocus onClick={onNo}>
          {no}
        </Button>
        <Button variant="light" color="red" onClick={onYes}>
          {yes}
        </Button>
      </Group>
    </dialog>
  );
}
