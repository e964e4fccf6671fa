import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../i18n/i18n-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useMay } from '../session/use-role.ts';
import { Card } from '../ui/card.tsx';
import { Page } from '../ui/page.tsx';
import { EmployeesFilters } from './list/employees-filters.tsx';
import { EmployeesList } from './list/employees-list.tsx';
import { useEmployees } from './list/use-employees.ts';
import type { EmployeesSearch } from './search.ts';
import { employeesTexts } from './texts.ts';

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
    <Page>
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
