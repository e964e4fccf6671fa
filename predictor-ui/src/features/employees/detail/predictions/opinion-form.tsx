import { Button, Group, TextInput } from '@mantine/core';
import type { Feedback, Opinion, Prediction } from '../../../../generated/types.gen.ts';
import { FormQuestion } from '../../../../shared/forms/form-question.tsx';
import { KeptNote } from '../../../../shared/forms/kept-note.tsx';
import { NumberField } from '../../../../shared/forms/number-field.tsx';
import { useEditForm } from '../../../../shared/forms/use-edit-form.ts';
import { useImplausible } from '../../../../shared/forms/use-implausible.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { detailTexts } from '../texts.ts';

/** The form's name among the drafts. */
export const opinionDraft = ({ id }: Prediction) => `opinion ${id}`;

interface Props {
  own: Feedback;
  prediction: Prediction;
  onSave: (opinion: Opinion) => Promise<unknown>;
}

/** A comment, and the salary that would be right: for readers and for the next model. */
export function OpinionForm({ own, prediction, onSave }: Props) {
  const t = useTexts(detailTexts);
  const { currency } = useI18n().formats;
  const implausible = useImplausible();
  const form = useEditForm({
    draft: opinionDraft(prediction),
    base: own,
    valuesOf: ({ comment, salary }) => ({ comment, salary: (salary ?? '') as string | number }),
    validate: ({ salary }) => ({
      salary: !own.agrees && salary !== '' && typeof salary !== 'number' && t.wholeNumber(currency),
    }),
    ask: ({ salary }) => {
      const text = typeof salary === 'number' && implausible(prediction.predictedSalary, salary);
      return text ? { field: 'salary', text } : undefined;
    },
    send: ({ comment, salary }) =>
      onSave({ agrees: own.agrees, comment, ...(!own.agrees && typeof salary === 'number' && { salary }) }),
  });
  const { comment, salary } = form.values;
  const same = comment.trim() === own.comment && (salary === '' ? null : salary) === own.salary;

  return (
    <form onSubmit={form.onSubmit} noValidate>
      <KeptNote form={form} />
      <Group gap="xs" align="end">
        <TextInput {...form.field('comment')} size="xs" flex="1 1 220px" label={t.comment} maxLength={1000} />
        {!own.agrees && (
          <NumberField {...form.field('salary')} size="xs" label={t.expected} title={t.expectedHint(currency)} />
        )}
        <Button size="xs" variant="light" type="submit" loading={form.isPending} aria-disabled={same}>
          {t.saveOpinion}
        </Button>
      </Group>
      <FormQuestion form={form} />
      {form.dialog}
    </form>
  );
}
