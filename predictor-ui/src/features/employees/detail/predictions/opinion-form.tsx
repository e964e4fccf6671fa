import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.css';
import { type FormEvent, useState } from 'react';
import type { Feedback, Opinion } from '../../../../generated/types.gen.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { detailTexts } from '../texts.ts';

interface Props {
  own: Feedback;
  saving: boolean;
  onSave: (opinion: Opinion) => void;
}

/** A comment, and the salary that would be right: for readers and for the next model. */
export function OpinionForm({ own, saving, onSave }: Props) {
  const t = useTexts(detailTexts);
  const [comment, setComment] = useState(own.comment);
  const [salary, setSalary] = useState<string | number>(own.salary ?? '');
  const given = typeof salary === 'number' && salary > 0 ? { salary } : {};
  const same = comment.trim() === own.comment && (salary === '' ? null : salary) === own.salary;

  function submit(event: FormEvent) {
    event.preventDefault();
    onSave({ agrees: own.agrees, comment, ...(own.agrees ? {} : given) });
  }

  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="end">
        <TextInput
          size="xs"
          flex="1 1 220px"
          label={t.comment}
          maxLength={1000}
          value={comment}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
        {!own.agrees && (
          <NumberInput
            size="xs"
            label={t.expected}
            title={t.expectedHint}
            allowDecimal={false}
            allowNegative={false}
            max={10_000_000}
            clampBehavior="strict"
            hideControls
            value={salary}
            onChange={setSalary}
          />
        )}
        <Button size="xs" variant="light" type="submit" loading={saving} aria-disabled={same}>
          {t.saveOpinion}
        </Button>
      </Group>
    </form>
  );
}
