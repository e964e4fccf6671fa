import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './card.module.css';

interface Props {
  /** By which a link leads to it. */
  id?: string;
  /** The name of the card's region; the heading where there is none. */
  label?: string;
  heading?: string;
  /** Below the heading. */
  hint?: string;
  children: ReactNode;
}

export function Card({ id, label, heading, hint, children }: Props) {
  return (
    <section id={id} className={classes.card} aria-label={label ?? heading}>
      {heading && (
        <Title order={2} size="md" mb="xs">
          {heading}
        </Title>
      )}
      {hint && (
        <Text size="sm" c="dimmed" mb="sm" maw="70ch">
          {hint}
        </Text>
      )}
      {children}
    </section>
  );
}
