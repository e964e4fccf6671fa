import '@mantine/core/styles/Avatar.css';
import { Avatar } from '@mantine/core';
import type { Employee } from '../../../generated/types.gen.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { initialsOf } from './initials.ts';

interface Props {
  employee: Employee;
  /** CSS pixels a side */
  size: number;
  /** Shown in its place, while it is being sent. */
  preview?: string;
  /** Whether the name stands beside it, so that a screen reader need not say it twice. */
  named?: boolean;
}

/** A person's photo; without one, or where it cannot be loaded, the initials, in a colour that stays the person's. */
export function PersonPhoto({ employee, size, preview, named = false }: Props) {
  const name = employeeName(employee);
  const src = preview ?? employee.photo;
  return (
    <Avatar
      src={src}
      size={size}
      name={name}
      color="initials"
      alt={named ? '' : name}
      aria-hidden={named || !src}
      style={preview ? { opacity: 0.5 } : undefined}
      // Mantine's own, of the same hue, has too little contrast.
      styles={{ placeholder: { color: 'var(--mantine-color-text)' } }}
      imageProps={{ loading: 'lazy' }}
    >
      {initialsOf(employee)}
    </Avatar>
  );
}
