import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { DecisionsExport } from '../features/employees/export/decisions-export.tsx';
import { EmployeesFilters } from '../features/employees/list/employees-filters.tsx';
import { EmployeesList } from '../features/employees/list/employees-list.tsx';
import { useEmployees } from '../features/employees/list/use-employees.ts';
import { employeesTexts } from '../features/employees/texts.ts';
import { useExportUrl } from '../shared/i18n/use-export-url.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';

/** The list of employees, filtered and sorted by the API. */
export default function EmployeesPage() {
  const t = useTexts(employeesTexts);
  const list = useEmployees();
  const isHr = useMay('hr');
  const exportUrl = useExportUrl();
  // All pages of the list, with its filters.
  const { after: _, before: __, ...filter } = list.search;
  return (
    <Page useByApi>
      <PageHeading title={t.title} intro={t.intro}>
        {isHr && (
          <Group gap="xs">
            <Button variant="default" component={Link} to="/employees/import">
              {t.importing}
            </Button>
            <Button variant="default" component="a" href={exportUrl('employees', filter)} download title={t.exportHint}>
              {t.exporting}
            </Button>
            <DecisionsExport />
            <Button component={Link} to="/employees/new">
              {t.add}
            </Button>
          </Group>
        )}
      </PageHeading>
      <Card label={t.title}>
        <EmployeesFilters search={list.search} onType={list.type} onChange={list.narrow} />
        <EmployeesList {...list} />
      </Card>
    </Page>
  );
}
