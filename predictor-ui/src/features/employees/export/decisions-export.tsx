import { Button, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useExportUrl } from '../../../shared/i18n/use-export-url.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { employeesTexts } from '../texts.ts';

/** The export of what was decided, of the days that are asked for. */
export function DecisionsExport() {
  const t = useTexts(employeesTexts);
  const exportUrl = useExportUrl();
  const [days, setDays] = useState({ from: '', to: '' });
  const day = (name: keyof typeof days) => (
    <TextInput
      type="date"
      label={t[name]}
      value={days[name]}
      onChange={({ currentTarget: { value } }) => setDays((others) => ({ ...others, [name]: value }))}
    />
  );
  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default">{t.exportDecisions}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{t.decisionsHint}</Text>
          {day('from')}
          {day('to')}
          <Button component="a" href={exportUrl('reviews', days)} download>
            {t.download}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
