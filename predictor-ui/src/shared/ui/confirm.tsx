import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';

interface Props {
  title: string;
  children: ReactNode;
  yes: string;
  no: string;
  pending?: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks for confirmation, beside the button, before something that cannot be undone. */
export function Confirm({ title, children, yes, no, pending, onYes, onNo }: Props) {
  return (
    <Notice tone="policy" title={title} role="alertdialog">
      {children}
      <Group gap="xs" mt="xs">
        <Button size="xs" autoFocus variant="default" onClick={onNo}>
          {no}
        </Button>
        <Button size="xs" variant="light" color="red" loading={pending} onClick={onYes}>
          {yes}
        </Button>
      </Group>
    </Notice>
  );
}
