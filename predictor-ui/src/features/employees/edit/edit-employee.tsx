import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Employee } from '../../../generated/types.gen.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { employeesTexts } from '../texts.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { asChanges, type Changes, changesBetween, type Draft, draftOf, FIELDS } from './draft.ts';
import { EmployeeFields } from './employee-fields.tsx';
import { fieldErrors, focusFirst } from './field-errors.ts';
import { missing } from './required.ts';
import { useChangeEmployee } from './use-change-employee.ts';

interface Props {
  /** As the form was opened on them. */
  employee: Employee;
  onDone: () => void;
}

/** A person's data as fields, in the place where they were read. */
export function EditEmployee({ employee, onDone }: Props) {
  const t = useTexts(employeesTexts);
  const change = useChangeEmployee(employee.id);
  // What the draft was made on: whoever else changes the person meanwhile does not change it under one's hands.
  const [base, setBase] = useState(employee);
  const [draft, setDraft] = useState<Draft>(draftOf(employee));
  const [tried, setTried] = useState(false);
  const current = change.isError ? (asApiProblem(change.error).problem?.current as Employee | undefined) : undefined;
  const refused = change.isError ? fieldErrors(change.error) : {};
  const errors = { ...refused, ...(tried && missing(draft, t)) };

  function save(on: Employee, wanted: Draft) {
    const changes = changesBetween(draftOf(on), wanted);
    if (Object.keys(changes).length === 0) return onDone();
    const back = Object.fromEntries(Object.keys(changes).map((field) => [field, on[field as keyof Employee]]));
    change.mutate(
      { changes: asChanges(on.version, changes), back, message: t.saved(employeeName(on)) },
      { onSuccess: onDone, onError: (error) => focusFirst(FIELDS, fieldErrors(error)) },
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!focusFirst(FIELDS, missing(draft, t))) save(base, draft);
  }

  if (current) {
    return (
      <ConflictChoice
        base={draftOf(base)}
        mine={draft}
        theirs={draftOf(current)}
        onChosen={(merged) => {
          setBase(current);
          setDraft(merged);
          save(current, merged);
        }}
        onCancel={onDone}
      />
    );
  }
  return (
    <form onSubmit={submit} noValidate aria-label={t.editTitle} onKeyDown={({ key }) => key === 'Escape' && onDone()}>
      <Stack>
        <EmployeeFields
          draft={draft}
          errors={errors}
          onChange={(changed: Changes) => {
            setDraft({ ...draft, ...changed } as Draft);
            if (change.isError) change.reset();
          }}
        />
        {change.isError && Object.keys(refused).length === 0 && <ProblemNotice error={change.error} />}
        <Group gap="xs">
          <Button type="submit" loading={change.isPending}>
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
