import { Button, Group, NumberInput, Stack, Textarea } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { type FormEvent, useState } from 'react';
import type { EmployeeDetail, Prediction } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { employeeName } from '../../../predict/employee-name.ts';
import { ProblemNotice } from '../../../problems/problem-notice.tsx';
import { fieldErrors } from '../../edit/field-errors.ts';
import { detailTexts } from '../texts.ts';
import { useDecide } from './use-decisions.ts';

interface Props {
  employee: EmployeeDetail;
  prediction: Prediction;
  onDone: () => void;
}

/** From a prediction to a decision: the predicted salary unless HR writes another. */
export function DecideForm({ employee, prediction, onDone }: Props) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  const [salary, setSalary] = useState<string | number>(prediction.predictedSalary);
  const [comment, setComment] = useState('');
  const decide = useDecide(employee.id, (decided) => t.decidedNow(employeeName(employee), formats.money(decided)));
  const wrong = decide.isError ? fieldErrors(decide.error) : {};
  const incomplete = typeof salary !== 'number';
  // A conflict is about no field.
  const { newSalary: salaryError } = wrong;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (incomplete) return document.getElementById('decide-salary')?.focus();
    decide.mutate({ predictionId: prediction.id, newSalary: salary, comment });
  }

  return (
    <form onSubmit={submit} noValidate aria-label={t.decideTitle} onKeyDown={({ key }) => key === 'Escape' && onDone()}>
      <Stack gap="sm" maw={460}>
        <NumberInput
          id="decide-salary"
          // It comes at a person's own wish, in the place of the button that they pressed.
          autoFocus
          label={t.newSalary}
          description={t.newSalaryHint(formats.money(prediction.predictedSalary), formats.money(employee.salary))}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={salary}
          error={incomplete ? t.wholeNumber : salaryError}
          onChange={(typed) => {
            setSalary(typed);
            if (decide.isError) decide.reset();
          }}
        />
        <Textarea
          label={t.comment}
          description={t.commentHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={2}
          maxLength={1000}
          value={comment}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
        {decide.isError && !salaryError && <ProblemNotice error={decide.error} />}
        <Group gap="xs">
          <Button type="submit" loading={decide.isPending}>
            {t.confirm(incomplete ? '…' : formats.money(salary))}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
