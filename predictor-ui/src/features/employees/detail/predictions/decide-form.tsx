import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { EmployeeDetail, Prediction } from '../../../../generated/types.gen.ts';
import { employeeName } from '../../../../shared/employees/employee-name.ts';
import { FormQuestion } from '../../../../shared/forms/form-question.tsx';
import { KeptNote } from '../../../../shared/forms/kept-note.tsx';
import { NumberField } from '../../../../shared/forms/number-field.tsx';
import { useEditForm } from '../../../../shared/forms/use-edit-form.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../../../shared/model/use-category-labels.ts';
import { ProblemNotice } from '../../../../shared/problems/problem-notice.tsx';
import { SegmentedField } from '../../../../shared/ui/segmented-field.tsx';
import { detailTexts } from '../texts.ts';
import { useDecide } from './use-decide.ts';
import { useUnusualRaise } from './use-unusual-raise.ts';

interface Props {
  employee: EmployeeDetail;
  prediction: Prediction;
  onDone: () => void;
}

/** The form's name among the drafts. */
export const decideDraft = ({ id }: Prediction) => `decide ${id}`;

const RATINGS = ['1', '2', '3', '4', '5'];

/** Decides a raise: the predicted salary unless HR enters another, and the rating if the model did not ask for it. */
export function DecideForm({ employee, prediction, onDone }: Props) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  const labels = useCategoryLabels();
  const { targetSeniority } = prediction;
  const isPromoted = targetSeniority !== employee.seniority;
  const levelToo = isPromoted && t.levelToo(labels.seniority(employee.seniority), labels.seniority(targetSeniority));
  const { decide, afterDeciding } = useDecide(employee.id, (salary) =>
    [t.decidedNow(employeeName(employee), formats.money(salary)), levelToo].filter(Boolean).join(' '),
  );
  const asksRating = prediction.rating === null;
  const unusual = useUnusualRaise(prediction, employee);
  const form = useEditForm({
    draft: decideDraft(prediction),
    base: prediction,
    valuesOf: ({ predictedSalary }) => ({ newSalary: predictedSalary as string | number, rating: '', comment: '' }),
    validate: ({ newSalary, rating }) => ({
      newSalary: typeof newSalary !== 'number' && t.wholeNumber(formats.currency),
      rating: asksRating && !rating && t.ratingMissing,
    }),
    ask: ({ newSalary }) => unusual(Number(newSalary)),
    send: ({ newSalary, rating, comment }) =>
      decide({
        predictionId: prediction.id,
        newSalary: Number(newSalary),
        rating: Number(rating) || undefined,
        comment,
      }),
    // The employee may have changed meanwhile, which is refused: read the data again.
    onError: afterDeciding,
  });
  const { field, values, onSubmit, problem, isPending } = form;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t.decideTitle} onKeyDown={form.onEscape(onDone)}>
      <Stack gap="sm" maw={460}>
        <KeptNote form={form} />
        <NumberField
          {...field('newSalary')}
          // The form takes the place of the button that was pressed, and its focus.
          autoFocus
          label={t.newSalary}
          description={t.newSalaryHint(
            formats.money(prediction.predictedSalary),
            formats.money(employee.salary),
            formats.currency,
          )}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        {levelToo && <Text size="sm">{levelToo}</Text>}
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
        <FormQuestion form={form} />
        {problem && <ProblemNotice error={problem} />}
        <Group gap="xs">
          <Button type="submit" loading={isPending}>
            {t.confirm(typeof values.newSalary === 'number' ? formats.money(values.newSalary) : '…')}
          </Button>
          <Button variant="default" onClick={() => form.cancel(onDone)}>
            {t.cancel}
          </Button>
        </Group>
        {form.dialog}
      </Stack>
    </form>
  );
}
