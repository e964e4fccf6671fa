import { Button, Group, NumberInput, Stack, Textarea } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { type FormEvent, useRef, useState } from 'react';
import type { EmployeeDetail, Prediction } from '../../../../generated/types.gen.ts';
import { employeeName } from '../../../../shared/employees/employee-name.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../../shared/problems/problem-notice.tsx';
import { SegmentedField } from '../../../../shared/ui/segmented-field.tsx';
import { fieldErrors } from '../../edit/field-errors.ts';
import { detailTexts } from '../texts.ts';
import { useDecide } from './use-decisions.ts';

interface Props {
  employee: EmployeeDetail;
  prediction: Prediction;
  onDone: () => void;
}

const RATINGS = [1, 2, 3, 4, 5];

/** From a prediction to a decision: the predicted salary unless HR writes another, and the rating that no model asked for. */
export function DecideForm({ employee, prediction, onDone }: Props) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  const [salary, setSalary] = useState<string | number>(prediction.predictedSalary);
  const [rating, setRating] = useState<number>();
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const decide = useDecide(employee.id, (decided) => t.decidedNow(employeeName(employee), formats.money(decided)));
  const wrong = decide.isError ? fieldErrors(decide.error) : {};
  const incomplete = typeof salary !== 'number';
  const asksRating = prediction.rating === null;
  const ratingMissing = asksRating && rating === undefined;
  // A conflict is about no field.
  const { newSalary: salaryError } = wrong;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (incomplete) return document.getElementById('decide-salary')?.focus();
    setTried(true);
    if (ratingMissing) return form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus();
    decide.mutate({ predictionId: prediction.id, newSalary: salary, rating, comment });
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      aria-label={t.decideTitle}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
    >
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
        {asksRating && (
          <SegmentedField
            label={t.rating}
            description={t.ratingHint}
            error={tried && ratingMissing ? t.ratingMissing : wrong.rating}
            data={RATINGS.map((value) => ({ value: String(value), label: formats.number(value) }))}
            value={rating === undefined ? undefined : String(rating)}
            onChange={(chosen) => setRating(Number(chosen))}
          />
        )}
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
