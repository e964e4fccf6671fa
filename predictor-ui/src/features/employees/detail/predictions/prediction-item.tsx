import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { EmployeeDetail, Feedback, Prediction, SalaryReview } from '../../../../generated/types.gen.ts';
import { useI18n } from '../../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../../shared/i18n/use-texts.ts';
import { againSearch } from '../../../../shared/model/features.ts';
import { useActiveModel } from '../../../../shared/model/use-active-model.ts';
import { useCategoryLabels } from '../../../../shared/model/use-category-labels.ts';
import { useGivenTexts } from '../../../../shared/model/use-given-texts.ts';
import { mayMoveFocus } from '../../../../shared/page/may-move-focus.ts';
import { dropDraft, hasDraft } from '../../../../shared/session/drafts.ts';
import { aboutQuery } from '../../../../shared/session/session-query.ts';
import { useMay } from '../../../../shared/session/use-may.ts';
import { detailTexts } from '../texts.ts';
import { DecideForm, decideDraft } from './decide-form.tsx';
import { Opinion } from './opinion.tsx';
import classes from './predictions.module.css';
import { TakeBack } from './take-back.tsx';

interface Props {
  employee: EmployeeDetail;
  prediction: Prediction;
  review: SalaryReview | undefined;
  feedback: readonly Feedback[];
}

/** A saved prediction, its decision or the button to decide, and its feedback. */
export function PredictionItem({ employee, prediction, review, feedback }: Props) {
  const { formats } = useI18n();
  const t = useTexts(detailTexts);
  const labels = useCategoryLabels();
  const manifest = useActiveModel().data?.manifest;
  const given = useGivenTexts(prediction);
  const isHr = useMay('hr');
  // As the amounts beside it: what the page knows of the company is read again on focus.
  const company = useQuery(aboutQuery).data?.company;
  const [deciding, setDeciding] = useState(() => hasDraft(decideDraft(prediction)));
  const item = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const name = t.prediction(labels.seniority(prediction.targetSeniority), formats.moment(prediction.createdAt));
  const undecidable =
    company && prediction.currency !== company.currency
      ? t.otherCurrency(prediction.currency, company.currency)
      : isOutdated(prediction, employee) && t.outdated;

  // The form is gone: the focus goes to the button, or to the decision.
  function close() {
    flushSync(() => setDeciding(false));
    if (mayMoveFocus()) (button.current ?? item.current)?.focus();
  }

  // Once decided, the decision replaces the form and gets its focus; once taken back, the button does.
  const isDecided = review !== undefined;
  const wasDecided = useRef(isDecided);
  const follow = useEffectEvent(() => {
    if (isDecided) dropDraft(decideDraft(prediction));
    if (isDecided ? deciding : wasDecided.current) close();
    wasDecided.current = isDecided;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the decision
  useEffect(() => queueMicrotask(follow), [isDecided]);

  function decision() {
    if (review) {
      return (
        <>
          <strong>{t.decided(formats.money(review.newSalary), formats.day(review.reviewedOn))}</strong>
          {isHr && <TakeBack employee={employee} review={review} />}
        </>
      );
    }
    // The form shows why a decision was refused, so it stays until the user closes it.
    if (deciding) return <DecideForm employee={employee} prediction={prediction} onDone={close} />;
    if (undecidable) {
      return (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {undecidable}
          </Text>
          {employee.active && manifest && (
            <Link to="/" search={againSearch(prediction, manifest)} className={classes.again}>
              {t.predictAgain}
            </Link>
          )}
        </Group>
      );
    }
    if (!isHr || !employee.active) return null;
    return (
      <Button ref={button} size="xs" onClick={() => setDeciding(true)}>
        {t.decide}
      </Button>
    );
  }

  return (
    <li ref={item} tabIndex={-1} className={classes.item} aria-label={name}>
      <div className={classes.head}>
        <span>{name}</span>
        <span className={classes.amount}>
          {formats.money(prediction.predictedSalary)} · {formats.signedPercent(prediction.raise.percent)}
        </span>
      </div>
      <Text size="sm" c="dimmed">
        {given.map((text) => `${text} · `)}
        {t.byModel}{' '}
        <Link to="/models/version/$version" params={{ version: prediction.modelVersion }} className={classes.model}>
          {prediction.modelVersion}
        </Link>
      </Text>
      {decision()}
      <Opinion prediction={prediction} feedback={feedback} />
    </li>
  );
}

/** Whether the employee's data have changed since; the API checks it again when somebody decides. */
function isOutdated(prediction: Prediction, { salary, seniority, job }: EmployeeDetail): boolean {
  const { currentSalary, currentSeniority, currentJob } = prediction;
  return currentSalary !== salary || (currentSeniority ?? seniority) !== seniority || (currentJob ?? job) !== job;
}
