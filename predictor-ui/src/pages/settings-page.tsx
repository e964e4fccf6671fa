import { Stack } from '@mantine/core';
import { CompanySection } from '../features/company/company-section.tsx';
import { JobsSection } from '../features/company/jobs-section.tsx';
import { OpenDoors } from '../features/company/open-doors.tsx';
import { RemoveFictitious } from '../features/company/remove-fictitious.tsx';
import { companyTexts } from '../features/company/texts.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Forbidden } from '../shared/page/forbidden.tsx';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { useMay } from '../shared/session/use-may.ts';

/** What holds for the whole company, one card a thing. For admins. */
export default function SettingsPage() {
  const t = useTexts(companyTexts);
  const isAdmin = useMay('admin');
  if (!isAdmin) return <Forbidden />;
  return (
    <Page useByApi>
      <PageHeading title={t.title} intro={t.intro} />
      <Stack gap="lg">
        <OpenDoors />
        <CompanySection />
        <JobsSection />
        <RemoveFictitious />
      </Stack>
    </Page>
  );
}
