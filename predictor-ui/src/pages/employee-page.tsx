import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { EmployeeChanges } from '../features/audit/employee-changes.tsx';
import classes from '../features/employees/detail/detail.module.css';
import { EmployeeData } from '../features/employees/detail/employee-data.tsx';
import { SalaryHistory } from '../features/employees/detail/history/salary-history.tsx';
import { PredictionsList } from '../features/employees/detail/predictions/predictions-list.tsx';
import { PhotoField } from '../features/employees/photo/photo-field.tsx';
import { employeesTexts } from '../features/employees/texts.ts';
import { getEmployeeOptions } from '../generated/@tanstack/react-query.gen.ts';
import { employeeName } from '../shared/employees/employee-name.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Page } from '../shared/page/page.tsx';
import { asApiProblem } from '../shared/problems/api-problem.ts';
import { ProblemNotice } from '../shared/problems/problem-notice.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { CentredMessage } from '../shared/ui/centred-message.tsx';

const route = getRouteApi('/employees/$id');

/** An employee: data, salary history, predictions and decisions, changes. */
export default function EmployeePage() {
  const { t: common } = useI18n();
  const t = useTexts(employeesTexts);
  const { id } = route.useParams();
  const list = useLocation({ select: ({ state }) => state.list });
  const isHr = useMay('hr');
  const person = useQuery(getEmployeeOptions({ path: { id } }));
  const employee = person.data;
  useDocumentTitle([employee && employeeName(employee), t.title, common.app.name].filter(Boolean).join(' · '));

  if (!employee) {
    const { status } = asApiProblem(person.error);
    return (
      <Page>
        {person.isPending && <Skeleton height={320} />}
        {person.isError && (status === 404 || status === 400) && (
          <CentredMessage isPage title={common.predict.unknownPerson} hint={common.predict.unknownPersonHint}>
            <Button mt="sm" variant="light" component={Link} to="/employees">
              {t.title}
            </Button>
          </CentredMessage>
        )}
        {person.isError && status !== 404 && status !== 400 && (
          <ProblemNotice error={person.error} onRetry={person.refetch} retrying={person.isFetching} />
        )}
      </Page>
    );
  }
  return (
    <Page useByApi>
      <Stack gap={4} mb="lg">
        <Link to="/employees" search={list} className={classes.back} data-screen-only>
          ← {t.title}
        </Link>
        <PhotoField employee={employee} key={employee.id}>
          <Group gap="sm" align="baseline">
            <Title order={1} size="h2">
              {employeeName(employee)}
            </Title>
            {!employee.active && <Text c="dimmed">{t.gone}</Text>}
          </Group>
        </PhotoField>
      </Stack>
      <Stack gap="lg" key={employee.id}>
        <EmployeeData employee={employee} />
        <SalaryHistory employee={employee} />
        <PredictionsList employee={employee} />
        {isHr && <EmployeeChanges employee={employee} />}
      </Stack>
    </Page>
  );
}
