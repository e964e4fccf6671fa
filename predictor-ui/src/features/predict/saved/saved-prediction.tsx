import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Manifest, ModelFeature, Prediction } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { requestFeatures, valueLabel } from '../../../shared/model/features.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import { sessionQuery } from '../../../shared/session/session-query.ts';
import classes from './saved-predictions.module.css';

interface Props {
  prediction: Prediction;
  manifest: Manifest;
}

/** A saved prediction; a click puts its inputs back into the form. */
export function SavedPrediction({ prediction, manifest }: Props) {
  const { t, language, formats } = useI18n();
  const labels = useCategoryLabels();
  const seniority = labels.seniority(prediction.targetSeniority);
  const salary = formats.money(prediction.predictedSalary);
  const { data: user } = useQuery({ ...sessionQuery, enabled: false });
  const by = prediction.createdBy === user?.email ? t.saved.byYou : (prediction.createdBy ?? t.saved.byNobody);
  const saved = formats.moment(prediction.createdAt);
  const asked = requestFeatures(manifest).filter(({ name }) => prediction.features[name] !== undefined);
  const given = asked.map(({ name }) => [name, prediction.features[name]] as const);
  return (
    <li>
      <Link
        to="/"
        search={{
          ...Object.fromEntries(given),
          employee: prediction.employeeId,
          target: prediction.targetSeniority,
        }}
        className={classes.saved}
        aria-label={t.saved.restore(seniority, salary, saved, by)}
      >
        <span className={classes.what}>
          <span>{seniority}</span>
          <small>
            {[by, saved, ...asked.map((feature) => featureSummary(feature, prediction, language))].join(' · ')}
          </small>
        </span>
        <span className={classes.how}>
          <span>{salary}</span>
          <small>{formats.signedPercent(prediction.raise.percent)}</small>
        </span>
      </Link>
    </li>
  );
}

function featureSummary(feature: ModelFeature, { features }: Prediction, language: Language): string {
  return `${feature.label[language]}: ${valueLabel(feature, features[feature.name] ?? '', language)}`;
}
