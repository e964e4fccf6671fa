import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Feedback, Prediction } from '../../../../generated/types.gen.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../../shared/problems/problem-notice.tsx';
import { dropDraft } from '../../../../shared/session/drafts.ts';
import { detailTexts } from '../texts.ts';
import { OpinionForm, opinionDraft } from './opinion-form.tsx';
import classes from './predictions.module.css';
import { useOpinion } from './use-opinion.ts';

interface Props {
  prediction: Prediction;
  /** Everybody's feedback on this prediction. */
  feedback: readonly Feedback[];
}

/** Agree or disagree. A press saves it at once, a second press removes it; a comment can follow. */
export function Opinion({ prediction, feedback }: Props) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  const opinion = useOpinion(prediction.employeeId, prediction.id);
  const [told, setTold] = useState('');
  const own = feedback.find((one) => one.own);

  function press(agrees: boolean) {
    const same = own?.agrees === agrees;
    dropDraft(opinionDraft(prediction));
    const next = same ? undefined : { agrees, comment: own?.comment ?? '' };
    opinion.mutate(next, { onSuccess: () => setTold(same ? t.forgotten : t.saved) });
  }

  return (
    <div className={classes.opinion}>
      <Group gap="xs" role="group" aria-label={t.opinion}>
        {[true, false].map((agrees) => (
          <Button
            key={String(agrees)}
            size="xs"
            variant={own?.agrees === agrees ? 'light' : 'default'}
            aria-pressed={own?.agrees === agrees}
            onClick={() => press(agrees)}
          >
            {agrees ? t.agree : t.disagree}
          </Button>
        ))}
        <Text size="xs" c="dimmed" role="status">
          {told}
        </Text>
      </Group>
      {opinion.isError && <ProblemNotice error={opinion.error} />}
      {own && (
        <OpinionForm
          key={`${own.agrees}`}
          own={own}
          prediction={prediction}
          onSave={(said) => opinion.mutateAsync(said, { onSuccess: () => setTold(t.saved) })}
        />
      )}
      {feedback
        .filter((one) => !one.own)
        .map((one) => (
          <Text key={one.by} size="sm">
            {t.said(one.by, one.agrees ? t.agreed : t.disagreed)}
            {one.salary !== null && ` (${t.wouldBe(formats.money(one.salary))})`}
            {one.comment && ` – ${one.comment}`}
          </Text>
        ))}
    </div>
  );
}
