import type { Manifest, PredictionPreview } from '../../../generated/types.gen.ts';
import type { Formats } from '../../../shared/i18n/formats.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { requestFeatures, valueLabel } from '../../../shared/model/features.ts';
import type { Inputs } from '../inputs.ts';
import type { whatIfTexts } from './texts.ts';
import type { AnswerTexts } from './use-answer-texts.ts';

interface Scenario {
  inputs: Inputs;
  answer: { data?: PredictionPreview } | undefined;
}

interface Words {
  t: (typeof whatIfTexts)[Language];
  language: Language;
  formats: Formats;
  texts: AnswerTexts;
}

const WAITING = '…';

/** The rows: inputs first, then the model's answers; a column for each scenario. */
export function comparisonRows(
  scenarios: readonly Scenario[],
  manifest: Manifest,
  { t, language, formats, texts }: Words,
) {
  const target = manifest.features.find(({ source }) => source === 'target');
  const asked = (name: string, of: (inputs: Inputs) => string) => ({
    key: name,
    cells: [name, ...scenarios.map(({ inputs }) => of(inputs))],
  });
  const answered = (name: string, of: (prediction: PredictionPreview) => string, strong = false) => ({
    key: name,
    strong,
    cells: [name, ...scenarios.map(({ answer }) => (answer?.data ? of(answer.data) : WAITING))],
  });
  const first = scenarios[0]?.answer?.data?.predictedSalary;
  return [
    asked(target?.label[language] ?? t.seniority, (inputs) => valueLabel(target, inputs.targetSeniority, language)),
    ...requestFeatures(manifest).map((feature) =>
      asked(feature.label[language], ({ features }) => valueLabel(feature, features[feature.name] ?? '', language)),
    ),
    answered(t.newSalary, texts.salary, true),
    answered(t.raise, ({ raise }) => formats.signedPercent(raise.percent)),
    answered(t.range, texts.range),
    ...(scenarios.length > 1 && first !== undefined
      ? [answered(t.difference('A'), ({ predictedSalary }) => formats.signedMoney(predictedSalary - first))]
      : []),
  ];
}
