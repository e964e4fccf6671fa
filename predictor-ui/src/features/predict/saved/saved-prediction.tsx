import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Manifest, Prediction } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { againSearch } from '../../../shared/model/features.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import { useGivenTexts } from '../../../shared/model/use-given-texts.ts';
import { sessionQuery } from '../../../shared/session/session-query.ts';
import classes from './saved-predictions.module.css';
import { savedTexts } from './texts.ts';

interface Props {
  prediction: Prediction;
  manifest: Manifest;
}

/** A saved prediction; a click puts its inputs back into the form. */
export function SavedPrediction({ prediction, manifest }: Props) {
  const { t, formats } = useI18n();
  const own = useTexts(savedTexts);
  const labels = useCategoryLabels();
  const seniority = labels.seniority(prediction.targetSeniority);
  const salary = formats.money(prediction.predictedSalary);
  const { data: user } = useQuery({ ...sessionQuery, enabled: false });
  const by = prediction.createdBy === user?.email ? t.saved.byYou : (prediction.createdBy ?? t.saved.byNobody);
  const saved = formats.moment(prediction.createdAt);
  const given = useGivenTexts(prediction);
  const otherModel = prediction.modelVersion === manifest.version ? [] : [own.byModel(prediction.modelVersion)];
  return (
    <li>
      <Link to="/" search={againSearch(prediction, manifest)} className={classes.saved}>
        <VisuallyHidden>{t.saved.restore}</VisuallyHidden>
        <span className={classes.what}>
          <span>{seniority}</span>
          <small>{[by, saved, ...given, ...otherModel].join(' · ')}</small>
        </span>
        <span className={classes.how}>
          <span>{salary}</span>
          <small>{formats.signedPercent(prediction.raise.percent)}</small>
        </span>
      </Link>
    </li>
  );
}
