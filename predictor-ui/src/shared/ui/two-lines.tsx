import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  first: ReactNode;
  /** Smaller, and below. */
  second: ReactNode;
  colour?: string;
}

/** A figure, and what belongs to it: fewer columns, so that a table fits a phone. */
export function TwoLines({ first, second, colour = 'dimmed' }: Props) {
  return (
    <>
      <span>{first}</span>
      <Text span display="block" size="xs" c={colour}>
        {second}
      </Text>
    </>
  );
}
