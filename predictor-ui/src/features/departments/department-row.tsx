import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { createDepartment, deleteDepartment } from '../../generated/sdk.gen.ts';
import type { Department } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { mayMoveFocus } from '../../shared/page/may-move-focus.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { offerUndo } from '../../shared/undo/undo-store.ts';
import { departmentsTexts } from './texts.ts';

interface Props {
  department: Department;
  isHr: boolean;
}

/** A department in the table, with what HR can do to it. */
export function DepartmentRow({ department: { id, name, employees }, isHr }: Props) {
  const { formats } = useI18n();
  const t = useTexts(departmentsTexts);
  const queryClient = useQueryClient();
  const row = useRef<HTMLTableRowElement>(null);
  const remove = useMutation({
    mutationFn: () => deleteDepartment({ path: { id } }),
    onSuccess: async () => {
      const undo = async () => {
        await createDepartment({ body: { name } });
        await queryClient.invalidateQueries();
      };
      offerUndo({ message: t.removed(name), undo });
      await queryClient.invalidateQueries();
      // With the row its focus is gone, or soon will be.
      if (mayMoveFocus(row.current)) document.getElementById('content')?.focus({ preventScroll: true });
    },
  });
  const people = t.count(formats.number(employees));
  return (
    <>
      <tr ref={row}>
        <td>{name}</td>
        <td>
          <Link to="/employees" search={{ departmentId: id }} aria-label={t.peopleOf(people, name)}>
            {people}
          </Link>
        </td>
        {isHr && (
          <td>
            <Group gap="xs" justify="end">
              <Button
                id={`edit-${id}`}
                renderRoot={(props) => <Link to="/departments" search={{ edit: id }} resetScroll={false} {...props} />}
                size="xs"
                variant="default"
                aria-label={t.renameOf(name)}
              >
                {t.rename}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={t.removeOf(name)}
                loading={remove.isPending}
                onClick={() => remove.mutate()}
              >
                {t.remove}
              </Button>
            </Group>
          </td>
        )}
      </tr>
      {remove.isError && (
        <tr>
          <td colSpan={3}>
            <ProblemNotice error={remove.error} />
          </td>
        </tr>
      )}
    </>
  );
}
