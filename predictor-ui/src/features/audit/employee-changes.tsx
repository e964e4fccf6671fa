import { Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { listEmployeeChanges } from '../../generated/sdk.gen.ts';
import type { EmployeeDetail } from '../../generated/types.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { useMay } from '../../shared/session/use-may.ts';
import { Card } from '../../shared/ui/card.tsx';
import classes from './employee-changes.module.css';
import { RecordsList } from './records-list.tsx';
import { auditTexts } from './texts.ts';
import { useRecords } from './use-records.ts';

/** The audit log of one employee, with decisions about their pay. For HR. */
export function EmployeeChanges({ employee: { id, version, photo } }: { employee: EmployeeDetail }) {
  const t = useTexts(auditTexts);
  const isAdmin = useMay('admin');
  const records = useRecords(
    // A new version or photo means a new record.
    ['employee', id, version, photo],
    async (before, signal) => (await listEmployeeChanges({ path: { id }, query: { before }, signal })).data,
    true,
  );
  return (
    <Card label={t.changes}>
      <Group justify="space-between" align="baseline" mb="sm" gap="xs">
        <Title order={2} size="md">
          {t.changes}
        </Title>
        {isAdmin && (
          <Link to="/audit" search={{ subjectId: id }} className={classes.link}>
            {t.inAuditLog}
          </Link>
        )}
      </Group>
      <RecordsList label={t.changes} records={records} empty={<Text c="dimmed">{t.changesEmpty}</Text>} ofOne />
    </Card>
  );
}
