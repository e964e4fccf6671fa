import { Button, FileButton, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import type { EmployeeDetail } from '../../../generated/types.gen.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { mayMoveFocus } from '../../../shared/page/may-move-focus.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { useMay } from '../../../shared/session/use-may.ts';
import drop from '../../../shared/ui/drop.module.css';
import { useFileDrop } from '../../../shared/ui/use-file-drop.ts';
import { PersonPhoto } from './person-photo.tsx';
import { photoTexts } from './texts.ts';
import { usePhoto } from './use-photo.ts';

const TYPES = 'image/jpeg,image/png,image/webp';
const SIDE = 96;

/** A person's photo beside their name; HR gives one, another one or none. */
export function PhotoField({ employee, children }: { employee: EmployeeDetail; children: ReactNode }) {
  const t = useTexts(photoTexts);
  const isHr = useMay('hr');
  const button = useRef<HTMLButtonElement>(null);
  const reset = useRef<() => void>(null);
  const [preview, setPreview] = useState<string>();
  const change = useMutation({ mutationFn: usePhoto(employee), onSettled: () => setPreview(undefined) });
  const target = useFileDrop((file) => isHr && choose(file));

  function choose(file: File | null) {
    // Else the browser would not tell that the same file was chosen again, after a failure or an undo.
    reset.current?.();
    if (!file || change.isPending) return;
    setPreview(undefined); // another one’s, should that have come late
    change.mutate(file);
    // As a data: address; our Content-Security-Policy has no blob: for images.
    const reader = new FileReader();
    reader.onload = () => setPreview(String(reader.result));
    reader.readAsDataURL(file);
  }

  function remove() {
    setPreview(undefined);
    // Its own button is about to go, with the focus.
    const asked = button.current?.parentElement;
    change.mutate(undefined, { onSuccess: () => mayMoveFocus(asked) && button.current?.focus() });
  }

  const photo = <PersonPhoto employee={employee} size={SIDE} preview={change.isPending ? preview : undefined} />;
  if (!isHr) {
    return (
      <Group gap="md" wrap="nowrap">
        {photo}
        {children}
      </Group>
    );
  }
  return (
    <Stack gap="xs">
      <Group gap="md" wrap="nowrap" className={drop.drop} {...target}>
        {photo}
        <Stack gap={4}>
          {children}
          <Group gap="xs" data-screen-only>
            <FileButton onChange={choose} accept={TYPES} resetRef={reset}>
              {(props) => (
                <Button {...props} ref={button} size="xs" variant="default" loading={change.isPending}>
                  {employee.photo ? t.replace : t.add}
                </Button>
              )}
            </FileButton>
            {employee.photo && (
              <Button size="xs" variant="default" loading={change.isPending} onClick={remove}>
                {t.remove}
              </Button>
            )}
            <Text size="xs" c="dimmed" visibleFrom="sm">
              {t.hint}
            </Text>
          </Group>
        </Stack>
      </Group>
      <VisuallyHidden role="status">{change.isPending && t.sending}</VisuallyHidden>
      {change.isError && <ProblemNotice error={change.error} />}
    </Stack>
  );
}
