import { Button, Group, Stack } from '@mantine/core';
import type { Employee } from '../../../generated/types.gen.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { FormQuestion } from '../../../shared/forms/form-question.tsx';
import { KeptNote } from '../../../shared/forms/kept-note.tsx';
import { useEditForm } from '../../../shared/forms/use-edit-form.ts';
import { useImplausible } from '../../../shared/forms/use-implausible.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { employeesTexts } from '../texts.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { asChanges, changesBetween, type Draft, draftOf, editDraft, missing } from './draft.ts';
import { EmployeeFields } from './employee-fields.tsx';
import { useChangeEmployee } from './use-change-employee.ts';

interface Props {
  employee: Employee;
  onDone: () => void;
}

/** The form that replaces an employee's data in place. */
export function EditEmployee({ employee, onDone }: Props) {
  const t = useTexts(employeesTexts);
  const { currency } = useI18n().formats;
  const implausible = useImplausible();
  const change = useChangeEmployee(employee.id);
  const form = useEditForm({
    draft: editDraft(employee),
    // The version that the edit is based on (optimistic locking); changes by others must not replace it.
    base: employee,
    valuesOf: draftOf,
    validate: (draft) => missing(draft, t, currency),
    ask: question,
    send: save,
    onDone,
    unique: 'email',
  });
  const current = form.error && (asApiProblem(form.error).problem?.current as Employee | undefined);

  function question({ salary }: Draft, { salary: before }: Employee) {
    const text = salary === before ? undefined : implausible(before, Number(salary));
    return text ? { field: 'salary', text } : undefined;
  }

  async function save(draft: Draft, before: Employee) {
    const changes = changesBetween(draftOf(before), draft);
    if (Object.keys(changes).length === 0) return;
    const back = Object.fromEntries(Object.keys(changes).map((field) => [field, before[field as keyof Employee]]));
    await change({ changes: asChanges(before.version, changes), back, message: t.saved(employeeName(before)) });
  }

  if (current) {
    return (
      <>
        <ConflictChoice
          base={draftOf(form.base)}
          mine={form.values}
          theirs={draftOf(current)}
          onChosen={(merged) => {
            form.setBase(current);
            form.setValues(merged);
            form.onSubmit();
          }}
          onCancel={() => form.cancel(onDone)}
        />
        {form.dialog}
      </>
    );
  }
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t.editTitle} onKeyDown={form.onEscape(onDone)}>
      <Stack>
        <KeptNote form={form} />
        <EmployeeFields field={form.field} />
        <FormQuestion form={form} />
        {form.problem && <ProblemNotice error={form.problem} />}
        <Group gap="xs">
          <Button type="submit" loading={form.isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={() => form.cancel(onDone)}>
            {t.cancel}
          </Button>
        </Group>
        {form.dialog}
      </Stack>
    </form>
  );
}
