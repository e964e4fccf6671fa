import { useI18n } from '../i18n/i18n-context.ts';
import { useCompany } from './use-company.ts';

/**
 * The company's jobs to choose from, and what each is called.
 *
 * @param current the chosen one, which is among them even before they are there
 */
export function useJobs(current?: string) {
  const { language } = useI18n();
  const jobs = useCompany().data?.jobs;
  return {
    names: [...new Set([...(jobs ?? []).map(({ name }) => name), ...(current ? [current] : [])])],
    /** The name itself of a job that there is not any more. */
    labelOf: (name: string): string => jobs?.find((job) => job.name === name)?.label[language] ?? name,
  };
}
