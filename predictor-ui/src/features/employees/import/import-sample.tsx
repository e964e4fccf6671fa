import { Title } from '@mantine/core';
import type { ImportReport } from '../../../generated/types.gen.ts';
import { ChangedFields } from '../../../shared/changes/changed-fields.tsx';
import type { FieldChange } from '../../../shared/changes/field-changes.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import table from '../../../shared/ui/table.module.css';
import classes from './import-preview.module.css';
import { importTexts } from './texts.ts';

type Row = ImportReport['sample'][number];

/** The first rows that would change something. */
export function ImportSample({ report: { sample } }: { report: ImportReport }) {
  const { formats } = useI18n();
  const t = useTexts(importTexts);
  if (sample.length === 0) return null;
  return (
    <section>
      <Title order={2} size="md">
        {t.sample}
      </Title>
      <table className={table.table} aria-label={t.sample}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t.line}
            </th>
            <th scope="col">{t.fields.email}</th>
            <th scope="col">{t.summary}</th>
          </tr>
        </thead>
        <tbody>
          {sample.map(({ line, kind, values, changes }) => (
            <tr key={line}>
              <td data-number>{formats.number(line)}</td>
              <td className={classes.who}>
                {values.email}
                <br />
                <small>{[values.firstName, values.lastName].filter(Boolean).join(' ')}</small>
              </td>
              <td>
                {t.kinds[kind]}
                <ChangedFields changes={kind === 'new' ? understood(values) : changes.map(asChange)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The values read from a new employee's row, without those in the other cells. */
function understood({
  email: _,
  firstName: __,
  lastName: ___,
  version: ____,
  ...values
}: Row['values']): FieldChange[] {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([field, after]) => ({ field, after }));
}

function asChange({ field, from, to }: Row['changes'][number]): FieldChange {
  return { field, before: from, after: to };
}
