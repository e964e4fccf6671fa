import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import classes from './policy-steps.module.css';

type Step = PredictionPreview['policy'][number];

/** The policy rules that changed the model's estimate, step by step. */
export function PolicySteps({
  prediction: { rawPrediction, currentSalary, policy },
}: {
  prediction: PredictionPreview;
}) {
  const { t, formats } = useI18n();
  const names: Record<Step['rule'], (step: Step) => string> = {
    'minimum-raise': ({ after }) => t.policy.minimumRaise(formats.money(after - currentSalary)),
    'round-to-100': () => t.policy.rounding,
    'never-below-current': () => t.policy.neverBelow,
  };
  const steps = policy.map((step) => ({ name: names[step.rule](step), amount: step.after }));
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t.policy.heading}</h3>
      <ol className={classes.steps}>
        {[{ name: t.policy.estimate, amount: rawPrediction }, ...steps].map(({ name, amount }) => (
          <li key={name} className={classes.step}>
            <span>{name}</span>
            <span className={classes.amount}>{formats.money(amount)}</span>
          </li>
        ))}
      </ol>
      {steps.length === 0 && <p className={classes.unchanged}>{t.policy.unchanged}</p>}
    </section>
  );
}
