import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import type { AuditAction } from '../../generated/types.gen.ts';
import { changesTexts } from '../../shared/changes/texts.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { SearchField } from '../../shared/ui/search-field.tsx';
import classes from './audit-filters.module.css';
import type { AuditSearch } from './search.ts';
import { auditTexts } from './texts.ts';

interface Props {
  search: AuditSearch;
  onChange: (changed: AuditSearch) => void;
}

export function AuditFilters({ search, onChange }: Props) {
  const t = useTexts(auditTexts);
  const { actions } = useTexts(changesTexts);
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t[name]}
      classNames={{ root: classes.day, label: classes.label }}
      value={search[name] ?? ''}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value || undefined })}
    />
  );
  return (
    <>
      <Group mb="md" gap="sm" role="search" align="end">
        <SearchField label={t.search} value={search.search ?? ''} onSearch={(text) => onChange({ search: text })} />
        <NativeSelect
          aria-label={t.action}
          flex="1 1 220px"
          maw={{ sm: 300 }}
          data={[
            { value: '', label: t.allActions },
            ...Object.entries(actions).map(([value, label]) => ({ value, label })),
          ]}
          value={search.action ?? ''}
          onChange={({ currentTarget }) => onChange({ action: (currentTarget.value || undefined) as AuditAction })}
        />
        {day('from')}
        {day('to')}
      </Group>
      {search.subjectId && (
        <Group mb="md" gap="xs">
          <Text size="sm">{t.ofOne}</Text>
          <Button size="compact-sm" variant="light" onClick={() => onChange({ subjectId: undefined })}>
            {t.ofAll}
          </Button>
        </Group>
      )}
    </>
  );
}
