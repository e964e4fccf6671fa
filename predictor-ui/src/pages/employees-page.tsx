import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { listCalls } from '../features/employees/api-calls.ts';
import { EmployeesFilters } from '../features/employees/list/employees-filters.tsx';
import { EmployeesList } from '../features/employees/list/employees-list.tsx';
import { useEmployees } from '../features/employees/list/use-employees.ts';
import type { EmployeesSearch } from '../features/employees/search.ts';
import { employeesTexts } from '../features/employees/texts.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Page } from '../shared/page/page.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';

/** The file of whoever the list shows, on all its pages. */
function exportUrl({ after: _, before: __, ...shown }: EmployeesSearch): string {
  return `/api/employees/export?${new URLSearchParams(shown as Record<string, string>)}`;
}

/** Everybody, found, filtered and sorted by the server. */
export function EmployeesPage() {
  const { t: common } = useI18n();
  const t = useTexts(employeesTexts);
  const list = useEmployees();
  const isHr = useMay('hr');
  useDocumentTitle(`${t.title} · ${common.app.name}`);
  return (
    <Page api={listCalls(list.search)}>
      <Group justify="space-between" align="end" mb="lg">
        <Stack gap={4} maw={640}>
          <Title order={1} size="h2">
            {t.title}
          </Title>
          <Text c="dimmed">{t.intro}</Text>
        </Stack>
        {isHr && (
          <Group gap="xs">
            <Button variant="default" component={Link} to="/employees/import">
              {t.importing}
            </Button>
            <Button variant="default" component="a" href={exportUrl(list.search)} download title={t.exportHint}>
              {t.exporting}
            </Button>
            <Button component={Link} to="/employees/new">
              {t.add}
            </Button>
          </Group>
        )}
      </Group>
      <Card label={t.title}>
        <EmployeesFilters search={list.search} onType={list.type} onChange={list.narrow} />
        <EmployeesList {...list} />
      </Card>
    </Page>
  );
}
