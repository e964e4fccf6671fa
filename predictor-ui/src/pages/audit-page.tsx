import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { AuditFilters } from '../features/audit/audit-filters.tsx';
import { RecordsList } from '../features/audit/records-list.tsx';
import type { AuditSearch } from '../features/audit/search.ts';
import { auditTexts } from '../features/audit/texts.ts';
import { useAudit } from '../features/audit/use-audit.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Forbidden } from '../shared/page/forbidden.tsx';
import { Page } from '../shared/page/page.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';
import { CentredMessage } from '../shared/ui/centred-message.tsx';

const query = (search: AuditSearch) => new URLSearchParams(search as Record<string, string>);

/** Who did what, when and from where. For admins. */
export function AuditPage() {
  const { t: common } = useI18n();
  const t = useTexts(auditTexts);
  const isAdmin = useMay('admin');
  const { search, records, narrow, clear } = useAudit(isAdmin);
  useDocumentTitle(`${t.title} · ${common.app.name}`);
  if (!isAdmin) return <Forbidden />;
  return (
    <Page api={[{ method: 'GET', path: `/audit?${query(search)}` }]}>
      <Group justify="space-between" align="end" mb="lg">
        <Stack gap={4} maw={680}>
          <Title order={1} size="h2">
            {t.title}
          </Title>
          <Text c="dimmed">{t.intro}</Text>
        </Stack>
        <Button
          variant="default"
          component="a"
          href={`/api/audit/export?${query(search)}`}
          download
          title={t.exportHint}
        >
          {t.exporting}
        </Button>
      </Group>
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
