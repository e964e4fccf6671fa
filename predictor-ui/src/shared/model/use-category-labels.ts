import { useJobs } from '../company/use-jobs.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { fieldOf, valueLabel } from './features.ts';
import { useActiveModel } from './use-active-model.ts';

/** The labels of jobs, which are the company's, and of seniorities in the user's language. */
export function useCategoryLabels() {
  const { language } = useI18n();
  const features = useActiveModel().data?.manifest.features;
  const feature = features?.find((one) => one.source === 'target' || fieldOf(one) === 'seniority');
  return { job: useJobs().labelOf, seniority: (value: string) => valueLabel(feature, value, language) };
}
