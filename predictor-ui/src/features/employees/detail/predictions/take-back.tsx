import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { deleteReview } from '../../../../generated/sdk.gen.ts';
import type { EmployeeDetail, SalaryReview } from '../../../../generated/types.gen.ts';
import { employeeName } from '../../../../shared/employees/employee-name.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../../../shared/model/use-category-labels.ts';
import { ProblemNotice } from '../../../../shared/problems/problem-notice.tsx';
import { Confirm } from '../../../../shared/ui/confirm.tsx';
import { offerUndo } from '../../../../shared/undo/undo-store.ts';
import { detailTexts } from '../texts.ts';
import { useRefresh } from './use-refresh.ts';

interface Props {
  employee: EmployeeDetail;
  review: SalaryReview;
}

/** Takes a decision back, after a question; why that was refused stays. */
export function TakeBack({ employee, review }: Props) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  const labels = useCategoryLabels();
  const { afterTakingBack } = useRefresh(employee.id);
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteReview({ path: { id: review.id } }),
    onSuccess: async () => {
      offerUndo({ message: t.takenBack(employeeName(employee), formats.money(review.oldSalary)) });
      await afterTakingBack();
    },
  });
  if (!asking) {
    if (!review.canBeTakenBack) return null;
    return (
      <Button id={`take-back-${review.id}`} size="xs" variant="default" onClick={() => setAsking(true)}>
        {t.takeBack}
      </Button>
    );
  }
  function keep() {
    flushSync(() => setAsking(false));
    document.getElementById(`take-back-${review.id}`)?.focus();
  }
  return (
    <>
      <Confirm
        title={t.takeBackTitle}
        yes={t.takeBack}
        no={t.keepDecision}
        pending={remove.isPending}
        onYes={() => remove.mutate()}
        onNo={keep}
      >
        {t.takeBackHint(formats.money(review.oldSalary), labels.seniority(review.oldSeniority))}
      </Confirm>
      {remove.isError && <ProblemNotice error={remove.error} />}
    </>
  );
}
