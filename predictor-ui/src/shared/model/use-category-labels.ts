import { useI18n } from '../i18n/i18n-context.ts';
import { valueLabel } from './features.ts';
import { useActiveModel } from './use-active-model.ts';

/** The labels of jobs and seniorities in the user's language. */
export function useCategoryLabels() {
  const { language } = useI18n();
  const features = useActiveModel().data?.manifest.features;
  const labelsOf = (name: string) => (value: string) =>
    valueLabel(
      features?.find((feature) => feature.name === name),
      value,
      language,
    );
  return { job: labelsOf('job'), seniority: labelsOf('seniority') };
}
