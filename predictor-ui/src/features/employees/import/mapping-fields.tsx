import { NativeSelect, Text, Title } from '@mantine/core';
import { ImportField, type ImportReport } from '../../../generated/types.gen.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import classes from '../edit/employee-fields.module.css';
import { importTexts } from './texts.ts';

interface Props {
  report: ImportReport;
  onChange: (mapping: ImportReport['mapping']) => void;
}

/** Which column of the file holds which field. */
export function MappingFields({ report: { mapping, columns }, onChange }: Props) {
  const t = useTexts(importTexts);
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
            data={[{ value: '', label: t.notThere }, ...columns.map((column) => ({ value: column, label: column }))]}
            value={mapping[field] ?? ''}
            onChange={({ currentTarget }) => onChange({ ...mapping, [field]: currentTarget.value || null })}
          />
        ))}
      </div>
    </section>
  );
}
