import { Input, SegmentedControl, type SegmentedControlItem } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './segmented-field.module.css';

interface Props {
  label: string;
  description?: string;
  error?: ReactNode;
  data: SegmentedControlItem[];
  /** Undefined: nothing is chosen yet. */
  value: string | undefined;
  onChange: (value: string) => void;
  /** By which a form finds the field. */
  'data-path'?: string;
}

/** A few choices side by side: a labelled radio group. */
export function SegmentedField({ label, description, error, data, value, onChange, ...rest }: Props) {
  const id = useId();
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id: `${id}-label` }}
      description={description}
      descriptionProps={{ id: `${id}-description` }}
      error={error}
      errorProps={{ id: `${id}-error` }}
      inputContainer={(children) => <div style={{ marginTop: 6 }}>{children}</div>}
    >
      <SegmentedControl
        {...rest}
        fullWidth
        classNames={{ root: classes.choices, label: classes.choice }}
        aria-labelledby={`${id}-label`}
        aria-describedby={
          [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
        }
        data={data}
        value={value ?? ''}
        onChange={onChange}
      />
    </Input.Wrapper>
  );
}
