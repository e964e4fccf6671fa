import { Button, Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { createDepartment, deleteDepartment, updateDepartment } from '../../generated/sdk.gen.ts';
import type { Department } from '../../generated/types.gen.ts';
import { KeptNote } from '../../shared/forms/kept-note.tsx';
import { useEditForm } from '../../shared/forms/use-edit-form.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { offerUndo } from '../../shared/undo/undo-store.ts';
import { departmentsTexts } from './texts.ts';

interface Props {
  /** Undefined: a new one. */
  department?: Department;
  onDone: () => void;
}

/** The form that adds a department or renames it. */
export function DepartmentForm({ department, onDone }: Props) {
  const t = useTexts(departmentsTexts);
  const queryClient = useQueryClient();
  const { field, onSubmit, problem, isPending, onEscape, cancel, dialog, isKept } = useEditForm({
    draft: `department ${department?.id ?? 'new'}`,
    base: department,
    valuesOf: (one) => ({ name: one?.name ?? '' }),
    validate: ({ name }) => ({ name: name.trim() === '' && t.required }),
    send: async (body) =>
      (department ? await updateDepartment({ path: { id: department.id }, body }) : await createDepartment({ body }))
        .data,
    onSuccess: async ({ id, name }) => {
      const path = { id };
      const undo = async () => {
        await (department ? updateDepartment({ path, body: { name: department.name } }) : deleteDepartment({ path }));
        await queryClient.invalidateQueries();
      };
      if (name !== department?.name)
        offerUndo({ message: department ? t.renamed(department.name, name) : t.added(name), undo });
      // Employees come with the name of their department.
      await queryClient.invalidateQueries();
    },
    onDone,
    unique: 'name',
  });
  return (
    <form
      onSubmit={onSubmit}
      noValidate
      aria-label={department ? t.renameOf(department.name) : t.add}
      onKeyDown={onEscape(onDone)}
    >
      <KeptNote form={{ isKept }} />
      <Group gap="xs" align="start">
        <TextInput
          {...field('name')}
          // The form takes the place of the button that was pressed, and its focus.
          autoFocus
          flex="1 1 200px"
          maw={{ sm: 400 }}
          aria-label={t.name}
          placeholder={t.name}
          maxLength={100}
          autoComplete="off"
        />
        <Group gap="xs">
          <Button type="submit" loading={isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={() => cancel(onDone)}>
            {t.cancel}
          </Button>
        </Group>
      </Group>
      {problem && <ProblemNotice error={problem} />}
      {dialog}
    </form>
  );
}
