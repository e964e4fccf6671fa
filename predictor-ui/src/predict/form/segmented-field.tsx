import { Input, SegmentedControl, type SegmentedControlItem } from '@mantine/core';
import { useId } from 'react';
import classes from './segmented-field.module.css';

interface Props {
  label: string;
  description?: string;
  data: SegmentedControlItem[];
  /** Undefined: none of them is chosen yet. */
  value: string | undefined;
  onChange: (value: string) => void;
}

/** A few choices side by side: one radio group, with its label. */
export function SegmentedField({ label, description, data, value, onChange }: Props) {
  const id = useId();
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id: `${id}-label` }}
      description={description}
      descriptionProps={{ id: `${id}-description` }}
      inputContainer={(children) => <div style={{ marginTop: 6 }}>{children}</div>}
    >
      <SegmentedControl
        fullWidth
        classNames={{ root: classes.choices, label: classes.choice }}
        aria-labelledby={`${id}-label`}
        aria-describedby={description && `${id}-description`}
        data={data}
        value={value ?? ''}
        onChange={onChange}
      />
    </Input.Wrapper>
  );
}
