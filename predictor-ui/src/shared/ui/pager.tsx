import { Button, Group, Text } from '@mantine/core';
import type { RefObject } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { listTexts } from './texts.ts';

interface Props {
  label: string;
  /** What is turned: its first row is brought into sight. */
  list: RefObject<HTMLElement | null>;
  /** The position of the first row that is shown, from 1. */
  first: number;
  /** How many rows are shown. */
  count: number;
  total: number;
  totalIsEstimate?: boolean;
  /** Undefined: there is no such page. */
  onPrevious?: () => void;
  onNext?: () => void;
}

/** Previous and next page of a long list. Neither button moves, so that it can be pressed repeatedly. */
export function Pager({ label, list, first, count, total, totalIsEstimate, onPrevious, onNext }: Props) {
  const { formats } = useI18n();
  const t = useTexts(listTexts);
  const shown = totalIsEstimate ? t.shownAbout : t.shown;
  const turn = (text: string, onClick: (() => void) | undefined) => (
    // aria-disabled keeps the focus on the button that was pressed.
    <Button
      size="xs"
      variant="default"
      aria-disabled={!onClick}
      data-disabled={!onClick || undefined}
      onClick={
        onClick &&
        (() => {
          onClick();
          showTop(list.current);
        })
      }
    >
      {text}
    </Button>
  );
  return (
    <Group component="nav" aria-label={label} justify="space-between" mt="md" gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {shown(formats.number(first), formats.number(first + count - 1), formats.number(total))}
      </Text>
      <Group gap="xs">
        {turn(t.previous, onPrevious)}
        {turn(t.next, onNext)}
      </Group>
    </Group>
  );
}

function showTop(list: HTMLElement | null): void {
  if (list && list.getBoundingClientRect().top < 0) list.scrollIntoView({ block: 'start' });
}
