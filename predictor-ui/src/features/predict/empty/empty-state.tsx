import { Button } from '@mantine/core';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { CentredMessage } from '../../../shared/ui/centred-message.tsx';
import { PICKER_ID } from '../picker/employee-picker.tsx';
import { EmptyPicture } from './empty-picture.tsx';

/** Shown before an employee is picked. */
export function EmptyState() {
  const { t } = useI18n();
  return (
    <CentredMessage title={t.predict.emptyTitle} hint={t.predict.emptyHint} picture={<EmptyPicture />}>
      <Button mt="sm" variant="light" onClick={openPicker}>
        {t.predict.choose}
      </Button>
    </CentredMessage>
  );
}

function openPicker(): void {
  const picker = document.getElementById(PICKER_ID);
  picker?.focus();
  picker?.click();
}
