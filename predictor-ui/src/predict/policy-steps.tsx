import type { PredictionPreview } from '../generated/types.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import classes from './policy-steps.module.css';

type Step = PredictionPreview['policy'][number];

/** From what the model said to what stands above, step by step, with the reason for each. */
export function PolicySteps({
  prediction: { rawPrediction, currentSalary, policy },
}: {
  prediction: PredictionPreview;
}) {
  const { t, formats } = useI18n();
  const rules: Record<Step['rule'], (step: Step) => { name: string; why?: string }> = {
    'minimum-raise': ({ after }) => ({
      name: t.policy.minimumRaise,
      why: t.policy.minimumRaiseWhy(formats.money(after - currentSalary)),
    }),
    'round-to-100': () => ({ name: t.policy.rounding }),
    'never-below-current': () => ({ name: t.policy.neverBelow, why: t.policy.neverBelowWhy }),
  };
  const steps = policy.map((step) => ({ ...rules[step.rule](step), amount: step.after, key: step.rule }));
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t.policy.heading}</h3>
      <ol className={classes.steps}>
        {[{ key: 'model', name: t.policy.estimate, amount: rawPrediction, why: undefined }, ...steps].map((step) => (
          <li key={step.key} className={classes.step}>
            <span>
              {step.name}
              {step.why && <small className={classes.why}>{step.why}</small>}
            </span>
            <span className={classes.amount}>{formats.money(step.amount)}</span>
          </li>
        ))}
      </ol>
      {steps.length === 0 && <p className={classes.why}>{t.policy.unchanged}</p>}
    </section>
  );
}
