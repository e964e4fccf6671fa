import { NewEmployee } from '../features/employees/edit/new-employee.tsx';
import { employeesTexts } from '../features/employees/texts.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Forbidden } from '../shared/page/forbidden.tsx';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';

export default function NewEmployeePage() {
  const t = useTexts(employeesTexts);
  const isHr = useMay('hr');
  if (!isHr) return <Forbidden />;
  return (
    <Page useByApi>
      <PageHeading title={t.addTitle} />
      <Card>
        <NewEmployee />
      </Card>
    </Page>
  );
}
