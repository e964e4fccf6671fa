import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import { JOBS, SENIORITIES } from '../search.ts';
import { employeesTexts } from '../texts.ts';
import type { Changes, Draft, Field } from './draft.ts';
import classes from './employee-fields.module.css';

interface Props {
  draft: Draft;
  errors: Record<string, string>;
  onChange: (changed: Changes) => void;
}

/** The fields that everybody has. */
export function EmployeeFields({ draft, errors, onChange }: Props) {
  const t = useTexts(employeesTexts);
  const labels = useCategoryLabels();
  const common = (field: Field) => ({ id: `employee-${field}`, label: t[field], error: errors[field] });
  const text = (field: Field, props: object = {}) => (
    <TextInput
      {...common(field)}
      {...props}
      value={draft[field]}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
    />
  );
  const choice = (field: Field, values: readonly string[], name: (value: string) => string) => (
    <NativeSelect
      {...common(field)}
      data={[
        ...(draft[field] === '' ? [{ value: '', label: t.choose, disabled: true }] : []),
        ...values.map((value) => ({ value, label: name(value) })),
      ]}
      value={draft[field]}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
    />
  );
  return (
    <div className={classes.fields}>
      {/* The fields come at a person's own wish: they take the focus of the button that was pressed for them. */}
      {text('firstName', { maxLength: 100, autoComplete: 'off', autoFocus: true })}
      {text('lastName', { maxLength: 100, autoComplete: 'off' })}
      {text('email', { type: 'email', maxLength: 254, autoComplete: 'off' })}
      {text('phone', { type: 'tel', maxLength: 100, autoComplete: 'off' })}
      {choice('job', JOBS, labels.job)}
      {choice('seniority', SENIORITIES, labels.seniority)}
      {text('hiredOn', { type: 'date' })}
      <NumberInput
        {...common('salary')}
        description={t.salaryHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={draft.salary}
        onChange={(salary) => onChange({ salary })}
      />
    </div>
  );
}
