import { Button, Group, NativeSelect, Stack, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { newCalls } from '../features/employees/api-calls.ts';
import { FIELDS } from '../features/employees/edit/draft.ts';
import classes from '../features/employees/edit/employee-fields.module.css';
import { EmployeeFields } from '../features/employees/edit/employee-fields.tsx';
import { fieldErrors, focusFirst } from '../features/employees/edit/field-errors.ts';
import { missing } from '../features/employees/edit/required.ts';
import { useAfterChange } from '../features/employees/edit/use-after-change.ts';
import { employeesTexts } from '../features/employees/texts.ts';
import { changeEmployees, createEmployees } from '../generated/sdk.gen.ts';
import type { EmployeeDraft } from '../generated/types.gen.ts';
import { employeeName } from '../shared/employees/employee-name.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Forbidden } from '../shared/page/forbidden.tsx';
import { Page } from '../shared/page/page.tsx';
import { ProblemNotice } from '../shared/problems/problem-notice.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';
import { offerUndo } from '../shared/undo/undo-store.ts';

const ALL = [...FIELDS, 'gender', 'bornOn'] as const;
type NewDraft = Record<(typeof ALL)[number], string | number>;
const EMPTY = Object.fromEntries(ALL.map((field) => [field, ''])) as NewDraft;

/** Adds one person. */
export function NewEmployeePage() {
  const { t: common } = useI18n();
  const t = useTexts(employeesTexts);
  const navigate = useNavigate();
  const after = useAfterChange();
  const isHr = useMay('hr');
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: async (body: EmployeeDraft) => (await createEmployees({ body })).data,
    onSuccess: async (employee) => {
      const { id, version } = employee;
      // Who is in the books stays in them: taking it back means that the person is no longer in the company.
      const undo = async () => after((await changeEmployees({ path: { id }, body: { version, active: false } })).data);
      offerUndo({ message: t.added(employeeName(employee)), undo });
      await after(employee);
      await navigate({ to: '/employees/$id', params: { id } });
    },
    onError: (error) => focusFirst(ALL, fieldErrors(error)),
  });
  const refused = create.isError ? fieldErrors(create.error) : {};
  const errors: Record<string, string> = { ...refused, ...(tried && missing(draft, t)) };
  useDocumentTitle(`${t.addTitle} · ${common.app.name}`);
  if (!isHr) return <Forbidden />;

  function change(changed: Partial<NewDraft>) {
    setDraft({ ...draft, ...changed } as NewDraft);
    if (create.isError) create.reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!focusFirst(ALL, missing(draft, t))) create.mutate(draft as EmployeeDraft);
  }

  const complete = Object.keys(missing(draft, t)).length === 0;
  return (
    <Page api={newCalls(draft as EmployeeDraft, complete)}>
      <Title order={1} size="h2" mb="lg">
        {t.addTitle}
      </Title>
      <Card>
        <form onSubmit={submit} noValidate aria-label={t.addTitle}>
          <Stack>
            <EmployeeFields draft={draft} errors={errors} onChange={change} />
            <div className={classes.fields}>
              <NativeSelect
                id="employee-gender"
                label={t.gender}
                description={t.genderHint}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                error={errors.gender}
                data={[
                  ...(draft.gender === '' ? [{ value: '', label: t.choose, disabled: true }] : []),
                  ...Object.entries(t.genders).map(([value, label]) => ({ value, label })),
                ]}
                value={draft.gender}
                onChange={({ currentTarget }) => change({ gender: currentTarget.value })}
              />
              <TextInput
                id="employee-bornOn"
                type="date"
                label={t.bornOn}
                description={t.genderHint}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                error={errors.bornOn}
                value={draft.bornOn}
                onChange={({ currentTarget }) => change({ bornOn: currentTarget.value })}
              />
            </div>
            {create.isError && Object.keys(refused).length === 0 && <ProblemNotice error={create.error} />}
            <Group gap="xs">
              <Button type="submit" loading={create.isPending}>
                {t.create}
              </Button>
              <Button variant="default" component={Link} to="/employees">
                {t.cancel}
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}
