import { Button, Group, Stack } from '@mantine/core';
import { useRef } from 'react';
import type { Employee } from '../../../generated/types.gen.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { useApiForm } from '../../../shared/forms/use-api-form.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { employeesTexts } from '../texts.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { asChanges, changesBetween, type Draft, draftOf, missing } from './draft.ts';
import { EmployeeFields } from './employee-fields.tsx';
import { useChangeEmployee } from './use-change-employee.ts';

interface Props {
  employee: Employee;
  onDone: () => void;
}

/** The form that replaces an employee's data in place. */
export function EditEmployee({ employee, onDone }: Props) {
  const t = useTexts(employeesTexts);
  const change = useChangeEmployee(employee.id);
  // The version that the edit is based on (optimistic locking); changes by others must not replace it.
  const base = useRef(employee);
  const form = useApiForm({
    initialValues: draftOf(employee),
    validate: (draft) => missing(draft, t),
    send: save,
    onDone,
    unique: 'email',
  });
  const current = form.error && (asApiProblem(form.error).problem?.current as Employee | undefined);

  async function save(draft: Draft) {
    const before = base.current;
    const changes = changesBetween(draftOf(before), draft);
    if (Object.keys(changes).length === 0) return;
    const back = Object.fromEntries(Object.keys(changes).map((field) => [field, before[field as keyof Employee]]));
    await change({ changes: asChanges(before.version, changes), back, message: t.saved(employeeName(before)) });
  }

  if (current) {
    return (
      <ConflictChoice
        base={draftOf(base.current)}
        mine={form.values}
        theirs={draftOf(current)}
        onChosen={(merged) => {
          base.current = current;
          form.setValues(merged);
          form.onSubmit();
        }}
        onCancel={onDone}
      />
    );
  }
  return (
    <form
      onSubmit={form.onSubmit}
      noValidate
      aria-label={t.editTitle}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
    >
      <Stack>
        <EmployeeFields field={form.field} />
        {form.problem && <ProblemNotice error={form.problem} />}
        <Group gap="xs">
          <Button type="submit" loading={form.isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
