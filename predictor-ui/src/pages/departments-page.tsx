import { Box, Button, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DepartmentForm } from '../features/departments/department-form.tsx';
import { DepartmentRow } from '../features/departments/department-row.tsx';
import { departmentsTexts } from '../features/departments/texts.ts';
import { listDepartmentsOptions } from '../generated/@tanstack/react-query.gen.ts';
import { useEdit } from '../shared/address/use-edit.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { QueryView } from '../shared/problems/query-view.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';
import { CentredMessage } from '../shared/ui/centred-message.tsx';
import { SkeletonRows } from '../shared/ui/skeleton-rows.tsx';
import stacked from '../shared/ui/stacked-table.module.css';
import table from '../shared/ui/table.module.css';

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
