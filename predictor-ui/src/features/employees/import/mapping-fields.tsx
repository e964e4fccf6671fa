import { NativeSelect, Text, Title } from '@mantine/core';
import { ImportField, type ImportReport } from '../../../generated/types.gen.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import classes from '../edit/employee-fields.module.css';
import { importTexts } from './texts.ts';

interface Props {
  report: ImportReport;
  onChange: (field: ImportField, column: string | null) => void;
}

/** In place of a column that the file leaves open. */
const OPEN = '?';

/** Which column of the file holds which field. */
export function MappingFields({ report: { mapping, columns, errors }, onChange }: Props) {
  const t = useTexts(importTexts);
  const isOpen = (field: ImportField) =>
    mapping[field] === null && errors.some((error) => error.line === null && error.field === field);
  const options = [{ value: '', label: t.notThere }, ...columns.map((column) => ({ value: column, label: column }))];
  return (
    <section>
      <Title order={2} size="md">
        {t.mapping}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.mappingHint}
      </Text>
      <div className={classes.fields}>
        {Object.values(ImportField).map((field) => (
          <NativeSelect
            key={field}
            label={t.fields[field]}
            data={isOpen(field) ? [{ value: OPEN, label: t.pick, disabled: true }, ...options] : options}
            value={mapping[field] ?? (isOpen(field) ? OPEN : '')}
            onChange={({ currentTarget }) => onChange(field, currentTarget.value || null)}
          />
        ))}
      </div>
    </section>
  );
}
