import { Box, Button, Group, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DepartmentForm } from '../features/departments/department-form.tsx';
import { departmentsTexts } from '../features/departments/texts.ts';
import { listDepartmentsOptions } from '../generated/@tanstack/react-query.gen.ts';
import { createDepartment, deleteDepartment } from '../generated/sdk.gen.ts';
import type { Department } from '../generated/types.gen.ts';
import { useEdit } from '../shared/address/use-edit.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { ProblemNotice } from '../shared/problems/problem-notice.tsx';
import { QueryView } from '../shared/problems/query-view.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';
import { CentredMessage } from '../shared/ui/centred-message.tsx';
import { SkeletonRows } from '../shared/ui/skeleton-rows.tsx';
import stacked from '../shared/ui/stacked-table.module.css';
import table from '../shared/ui/table.module.css';
import { offerUndo } from '../shared/undo/undo-store.ts';

/** The departments and how many people are in each; HR adds, renames and deletes them. */
export default function DepartmentsPage() {
  const t = useTexts(departmentsTexts);
  const isHr = useMay('hr');
  const { edit, close } = useEdit();
  const departments = useQuery(listDepartmentsOptions());
  return (
    <Page useByApi>
      <PageHeading title={t.title} intro={t.intro}>
        {isHr && (
          <Button id="edit-new" renderRoot={(props) => <Link to="/departments" search={{ edit: 'new' }} {...props} />}>
            {t.add}
          </Button>
        )}
      </PageHeading>
      <Card label={t.title}>
        {isHr && edit === 'new' && (
          <Box mb="md">
            <DepartmentForm onDone={close} />
          </Box>
        )}
        <QueryView query={departments} waiting={<SkeletonRows rows={8} />}>
          {({ items }) =>
            items.length === 0 ? (
              <CentredMessage title={t.none} hint={t.noneHint} />
            ) : (
              <table className={`${table.table} ${stacked.stacked} ${stacked.twoLines}`} aria-label={t.title}>
                <thead>
                  <tr>
                    <th scope="col">{t.name}</th>
                    <th scope="col">{t.people}</th>
                    {isHr && (
                      <th scope="col">
                        <VisuallyHidden>{t.actions}</VisuallyHidden>
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {items.map((one) =>
                    isHr && edit === one.id ? (
                      <tr key={one.id}>
                        <td colSpan={3}>
                          <DepartmentForm department={one} onDone={close} />
                        </td>
                      </tr>
                    ) : (
                      <DepartmentRow key={one.id} department={one} isHr={isHr} />
                    ),
                  )}
                </tbody>
              </table>
            )
          }
        </QueryView>
      </Card>
    </Page>
  );
}

function DepartmentRow({ department: { id, name, employees }, isHr }: { department: Department; isHr: boolean }) {
  const { formats } = useI18n();
  const t = useTexts(departmentsTexts);
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteDepartment({ path: { id } }),
    onSuccess: async () => {
      const undo = async () => {
        await createDepartment({ body: { name } });
        await queryClient.invalidateQueries();
      };
      offerUndo({ message: t.removed(name), undo });
      await queryClient.invalidateQueries();
      // The focused row is gone: the focus goes to the page's content.
      document.getElementById('content')?.focus({ preventScroll: true });
    },
  });
  const people = t.count(formats.number(employees));
  return (
    <>
      <tr>
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
                // Neither disabled nor loading: both would take the focus away.
                aria-label={t.removeOf(name)}
                onClick={() => !remove.isPending && remove.mutate()}
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
