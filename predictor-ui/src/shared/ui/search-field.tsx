import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

interface Props {
  label: string;
  /** What the address says. */
  value: string;
  /** Told what was typed, once a person pauses. Undefined: nothing. */
  onSearch: (text: string | undefined) => void;
}

/** A field whose text goes into the address a moment after the last key. */
export function SearchField({ label, value, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const search = useDebouncedCallback((text: string) => {
    sent.current = text.trim();
    onSearch(text.trim() || undefined);
  }, PAUSE_MS);
  // The address changed by itself, as by the back button.
  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={100}
      flex="1 1 240px"
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value);
      }}
    />
  );
}
