import { TextInput, type TextInputProps } from '@mantine/core';
import { useMemo, useState } from 'react';
import { currencySigns } from '../i18n/currency-signs.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { readDecimal, readWhole } from './read-number.ts';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** A text where what was entered is no number; an empty one where nothing was. */
  value: number | string;
  onChange: (value: number | string) => void;
  decimals?: boolean;
  /** Shown after the number, while nobody is typing. */
  suffix?: string;
}

/** A number, typed or pasted in the way of either language. It is grouped once the field is left. */
export function NumberField({ value, onChange, onFocus, onBlur, decimals = false, suffix = '', ...props }: Props) {
  const { formats } = useI18n();
  // What is typed stays as it is while the field has the focus.
  const [typed, setTyped] = useState<string>();
  const shown = typeof value === 'number' ? `${formats.fine(value)}${suffix}` : value;
  const signs = useMemo(() => currencySigns(formats.currency, formats.locale), [formats]);
  const read = (text: string) => (decimals ? readDecimal(text, formats.decimalMark, signs) : readWhole(text, signs));
  const meant = (text: string) => read(text) ?? text.trim();
  // Not where the value was changed from elsewhere meanwhile.
  const isTyped = typed !== undefined && meant(typed) === value;
  return (
    <TextInput
      autoComplete="off"
      inputMode={decimals ? 'decimal' : 'numeric'}
      {...props}
      value={isTyped ? typed : shown}
      onFocus={(event) => {
        setTyped(typeof value === 'number' ? formats.fine(value) : value);
        onFocus?.(event);
      }}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        onChange(meant(text));
      }}
      onBlur={(event) => {
        setTyped(undefined);
        onBlur?.(event);
      }}
    />
  );
}
