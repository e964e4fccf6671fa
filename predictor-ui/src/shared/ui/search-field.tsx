import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

interface Props {
  label: string;
  /** The text in the address. */
  value: string;
  /** Called with the text once the user pauses; undefined: the field is empty. */
  onSearch: (text: string | undefined) => void;
}

/** A search field that updates the address shortly after the last key (debounced). */
export function SearchField({ label, value, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const search = useDebouncedCallback((text: string) => {
    sent.current = text.trim();
    onSearch(text.trim() || undefined);
  }, PAUSE_MS);
  // The address changed in another way, such as by the back button.
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
