import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AuditAction, AuditEntry } from '../../generated/types.gen.ts';
import { ChangedFields } from '../../shared/changes/changed-fields.tsx';
import { fieldChanges } from '../../shared/changes/field-changes.ts';
import { changesTexts } from '../../shared/changes/texts.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import stacked from '../../shared/ui/stacked-table.module.css';
import table from '../../shared/ui/table.module.css';
import classes from './records-table.module.css';

const OF_EMPLOYEES: AuditAction[] = ['employee-created', 'employee-changed', 'raise-decided', 'raise-taken-back'];

interface Props {
  label: string;
  items: AuditEntry[];
  stale: boolean;
  /** Whether all are about one employee: then subject and address are left out. */
  ofOne?: boolean;
}

export function RecordsTable({ label, items, stale, ofOne }: Props) {
  const { formats } = useI18n();
  const t = useTexts(changesTexts);
  return (
    <table
      className={`${table.table} ${stacked.stacked} ${classes.records}`}
      aria-label={label}
      aria-busy={stale}
      data-of-one={ofOne}
      data-stale={stale || undefined}
    >
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{ofOne ? t.who : t.whoAndWhere}</th>
          <th scope="col">{t.what}</th>
          {!ofOne && <th scope="col">{t.whom}</th>}
          <th scope="col">{t.values}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((record) => (
          <tr key={record.id}>
            <td className={classes.when}>
              <time dateTime={record.at}>{formats.moment(record.at)}</time>
            </td>
            <td>
              {record.actor}
              {!ofOne && (
                <Text size="xs" c="dimmed">
                  {record.address}
                </Text>
              )}
            </td>
            <td className={classes.what}>{t.actions[record.action] ?? record.action}</td>
            {!ofOne && (
              <td>
                <Subject record={record} />
              </td>
            )}
            <td>
              <ChangedFields changes={fieldChanges(record)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The subject; nothing where it is the actor. */
function Subject({ record: { action, actor, subject, subjectId } }: { record: AuditEntry }) {
  if (subjectId && OF_EMPLOYEES.includes(action)) {
    return (
      <Link to="/employees/$id" params={{ id: subjectId }} className={classes.subject}>
        {subject}
      </Link>
    );
  }
  return subject === actor ? null : subject;
}
