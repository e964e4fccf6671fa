import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { CentredMessage } from '../../../shared/ui/centred-message.tsx';
import { PICKER_ID } from '../picker/employee-picker.tsx';
import { useEmployeeSearch } from '../picker/use-employee-search.ts';
import { EmptyPicture } from './empty-picture.tsx';

const NobodyHere = lazy(() => import('../../../shared/employees/nobody-here.tsx'));

/** Shown before an employee is picked. */
export function EmptyState() {
  const { t } = useI18n();
  // What the picker asks for when it opens: it need not ask again.
  const { results } = useEmployeeSearch('', true);
  // Whether there is anybody to choose.
  if (results.isPending) return null;
  if (results.data?.total === 0) {
    return (
      <Suspense>
        <NobodyHere />
      </Suspense>
    );
  }
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
