import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Seniority } from '../../../generated/types.gen.ts';
import { useJobs } from '../../../shared/company/use-jobs.ts';
import { useDepartments } from '../../../shared/employees/use-departments.ts';
import { ChoiceField } from '../../../shared/forms/choice-field.tsx';
import { NumberField } from '../../../shared/forms/number-field.tsx';
import type { FieldProps } from '../../../shared/forms/use-api-form.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import { employeesTexts } from '../texts.ts';
import type { Field } from './draft.ts';
import classes from './employee-fields.module.css';

interface Props {
  field: FieldProps<Field>;
  /** Further fields. */
  children?: ReactNode;
}

/** The fields that every employee has. */
export function EmployeeFields({ field, children }: Props) {
  const t = useTexts(employeesTexts);
  const labels = useCategoryLabels();
  const { currency } = useI18n().formats;
  const jobs = useJobs(String(field('job').value));
  const departments = useDepartments(String(field('departmentId').value));
  const props = (name: Field) => ({ ...field(name), label: t[name], autoComplete: 'off' });
  return (
    <div className={classes.fields}>
      {/* The form takes the place of the button that was pressed, and its focus. */}
      <TextInput {...props('firstName')} maxLength={100} autoFocus />
      <TextInput {...props('lastName')} maxLength={100} />
      <TextInput {...props('email')} type="email" maxLength={254} />
      <TextInput {...props('phone')} label={t.optional(t.phone)} type="tel" maxLength={100} />
      <ChoiceField {...props('job')} choices={jobs.names.map((value) => ({ value, label: jobs.labelOf(value) }))} />
      <ChoiceField
        {...props('seniority')}
        choices={Object.values(Seniority).map((value) => ({ value, label: labels.seniority(value) }))}
      />
      <NativeSelect
        {...props('departmentId')}
        data={[
          { value: '', label: t.noDepartment },
          ...departments.ids.map((value) => ({ value, label: departments.nameOf(value) })),
        ]}
      />
      <TextInput {...props('hiredOn')} type="date" />
      <NumberField
        {...props('salary')}
        description={t.salaryHint(currency)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      {children}
    </div>
  );
}
