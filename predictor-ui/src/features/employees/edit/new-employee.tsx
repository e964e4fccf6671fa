import { Button, Group, type InputWrapperProps, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { createEmployee, updateEmployee } from '../../../generated/sdk.gen.ts';
import type { EmployeeDraft } from '../../../generated/types.gen.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { KeptNote } from '../../../shared/forms/kept-note.tsx';
import { useEditForm } from '../../../shared/forms/use-edit-form.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { offerUndo } from '../../../shared/undo/undo-store.ts';
import { employeesTexts } from '../texts.ts';
import { asBody, FIELDS, missing } from './draft.ts';
import { EmployeeFields } from './employee-fields.tsx';
import { useAfterChange } from './use-after-change.ts';

const ALL = [...FIELDS, 'gender', 'bornOn'] as const;
const EMPTY = Object.fromEntries(ALL.map((field) => [field, ''])) as Record<(typeof ALL)[number], string | number>;

/** The form that adds one employee. */
export function NewEmployee() {
  const t = useTexts(employeesTexts);
  const { currency } = useI18n().formats;
  const navigate = useNavigate();
  const after = useAfterChange();
  const birth = useRef<HTMLInputElement>(null);
  /** Of half a date the browser gives nothing, as of none. */
  const isHalfTyped = () => birth.current?.validity.badInput ?? false;
  const form = useEditForm({
    draft: 'new employee',
    base: EMPTY,
    valuesOf: (empty) => empty,
    validate: (draft) => ({ ...missing(draft, t, currency), bornOn: isHalfTyped() && t.dayWrong }),
    send: async (draft) => (await createEmployee({ body: asBody(draft) as EmployeeDraft })).data,
    onSuccess: async (employee) => {
      const { id, version } = employee;
      // Employees are never deleted: undoing it deactivates the new one.
      const undo = async () => after((await updateEmployee({ path: { id }, body: { version, active: false } })).data);
      offerUndo({ message: t.added(employeeName(employee)), undo });
      await after(employee);
    },
    onDone: ({ id }) => navigate({ to: '/employees/$id', params: { id } }),
    unique: 'email',
  });
  const { field, onSubmit, problem, isPending } = form;
  const hint: Pick<InputWrapperProps, 'description' | 'inputWrapperOrder'> = {
    description: t.genderHint,
    inputWrapperOrder: ['label', 'input', 'description', 'error'],
  };
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t.addTitle}>
      <Stack>
        <KeptNote form={form} />
        <EmployeeFields field={field}>
          <NativeSelect
            {...field('gender')}
            {...hint}
            label={t.optional(t.gender)}
            data={[
              { value: '', label: t.unsaid },
              ...Object.entries(t.genders).map(([value, label]) => ({ value, label })),
            ]}
          />
          <TextInput {...field('bornOn')} {...hint} ref={birth} type="date" label={t.optional(t.bornOn)} />
        </EmployeeFields>
        {problem && <ProblemNotice error={problem} />}
        <Group gap="xs">
          <Button type="submit" loading={isPending}>
            {t.create}
          </Button>
          <Button variant="default" component={Link} to="/employees" onClick={form.forget}>
            {t.cancel}
          </Button>
        </Group>
        {form.dialog}
      </Stack>
    </form>
  );
}
