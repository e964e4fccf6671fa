import { Button, Group, NumberInput, Stack, Textarea } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import type { EmployeeDetail, Prediction } from '../../../../generated/types.gen.ts';
import { employeeName } from '../../../../shared/employees/employee-name.ts';
import { useApiForm } from '../../../../shared/forms/use-api-form.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../../shared/problems/problem-notice.tsx';
import { SegmentedField } from '../../../../shared/ui/segmented-field.tsx';
import { detailTexts } from '../texts.ts';
import { useDecide } from './use-decide.ts';

interface Props {
  employee: EmployeeDetail;
  prediction: Prediction;
  onDone: () => void;
}

const RATINGS = ['1', '2', '3', '4', '5'];

/** Decides a raise: the predicted salary unless HR enters another, and the rating if the model did not ask for it. */
export function DecideForm({ employee, prediction, onDone }: Props) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  const { decide, refresh } = useDecide(employee.id, (salary) =>
    t.decidedNow(employeeName(employee), formats.money(salary)),
  );
  const asksRating = prediction.rating === null;
  const { field, values, onSubmit, problem, isPending } = useApiForm({
    initialValues: { newSalary: prediction.predictedSalary as string | number, rating: '', comment: '' },
    validate: ({ newSalary, rating }) => ({
      newSalary: typeof newSalary !== 'number' && t.wholeNumber,
      rating: asksRating && !rating && t.ratingMissing,
    }),
    send: ({ newSalary, rating, comment }) =>
      decide({
        predictionId: prediction.id,
        newSalary: Number(newSalary),
        rating: Number(rating) || undefined,
        comment,
      }),
    // The employee may have changed meanwhile, which is refused: read the data again.
    onError: refresh,
  });
  return (
    <form
      onSubmit={onSubmit}
      noValidate
      aria-label={t.decideTitle}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
    >
      <Stack gap="sm" maw={460}>
        <NumberInput
          {...field('newSalary')}
          // The form takes the place of the button that was pressed, and its focus.
          autoFocus
          label={t.newSalary}
          description={t.newSalaryHint(formats.money(prediction.predictedSalary), formats.money(employee.salary))}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDecimal={false}
          allowNegative={false}
          hideControls
        />
        {asksRating && (
          <SegmentedField
            {...field('rating')}
            label={t.rating}
            description={t.ratingHint}
            data={RATINGS.map((value) => ({ value, label: formats.number(Number(value)) }))}
          />
        )}
        <Textarea
          {...field('comment')}
          label={t.comment}
          description={t.commentHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={2}
          maxLength={1000}
        />
        {problem && <ProblemNotice error={problem} />}
        <Group gap="xs">
          <Button type="submit" loading={isPending}>
            {t.confirm(typeof values.newSalary === 'number' ? formats.money(values.newSalary) : '…')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
