import { Button } from '@mantine/core';
import { AuditFilters } from '../features/audit/audit-filters.tsx';
import { RecordsList } from '../features/audit/records-list.tsx';
import { auditTexts } from '../features/audit/texts.ts';
import { useAudit } from '../features/audit/use-audit.ts';
import { useExportUrl } from '../shared/i18n/use-export-url.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Forbidden } from '../shared/page/forbidden.tsx';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';
import { CentredMessage } from '../shared/ui/centred-message.tsx';

/** The audit log. For admins. */
export default function AuditPage() {
  const t = useTexts(auditTexts);
  const isAdmin = useMay('admin');
  const exportUrl = useExportUrl();
  const { search, records, narrow, clear } = useAudit(isAdmin);
  if (!isAdmin) return <Forbidden />;
  return (
    <Page useByApi>
      <PageHeading title={t.title} intro={t.intro}>
        <Button variant="default" component="a" href={exportUrl('audit', search)} download title={t.exportHint}>
          {t.exporting}
        </Button>
      </PageHeading>
      <Card label={t.title}>
        <AuditFilters search={search} onChange={narrow} />
        <RecordsList
          label={t.title}
          records={records}
          empty={
            <CentredMessage title={t.none} hint={t.noneHint}>
              <Button mt="sm" variant="light" onClick={clear}>
                {t.clear}
              </Button>
            </CentredMessage>
          }
        />
      </Card>
    </Page>
  );
}
