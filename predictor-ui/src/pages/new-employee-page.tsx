import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { NewEmployee } from '../features/employees/edit/new-employee.tsx';
import { employeesTexts } from '../features/employees/texts.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Forbidden } from '../shared/page/forbidden.tsx';
import { Page } from '../shared/page/page.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';

export function NewEmployeePage() {
  const { t: common } = useI18n();
  const t = useTexts(employeesTexts);
  const isHr = useMay('hr');
  useDocumentTitle(`${t.addTitle} · ${common.app.name}`);
  if (!isHr) return <Forbidden />;
  return (
    <Page>
      <Title order={1} size="h2" mb="lg">
        {t.addTitle}
      </Title>
      <Card>
        <NewEmployee />
      </Card>
    </Page>
  );
}
