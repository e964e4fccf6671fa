import { Button, Group, Text } from '@mantine/core';

interface Props {
  label: string;
  previous: string;
  next: string;
  /** Undefined: there is none. */
  onPrevious?: () => void;
  onNext?: () => void;
  /** Which of how many are shown. */
  children: string;
}

/** Back and forth through a long list. The buttons stay where they are, so that one may be pressed again and again. */
export function Pager({ label, previous, next, onPrevious, onNext, children }: Props) {
  return (
    <Group component="nav" aria-label={label} justify="space-between" mt="md" gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {children}
      </Text>
      <Group gap="xs">
        {/* aria-disabled leaves the focus with who has just pressed it. */}
        <Button
          size="xs"
          variant="default"
          aria-disabled={!onPrevious}
          data-disabled={!onPrevious || undefined}
          onClick={onPrevious}
        >
          {previous}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-disabled={!onNext}
          data-disabled={!onNext || undefined}
          onClick={onNext}
        >
          {next}
        </Button>
      </Group>
    </Group>
  );
}
