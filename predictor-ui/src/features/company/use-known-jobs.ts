import { useActiveModel } from '../../shared/model/use-active-model.ts';

/** Whether the active model predicts for a job: undefined until it is there, or where it cannot be read. */
export function useKnownJobs() {
  const { data, isFetched } = useActiveModel();
  const feature = data?.manifest.features.find(({ name, source }) => name === 'job' && source === 'employee');
  const categories = feature && feature.kind !== 'numeric' ? feature.categories : undefined;
  return {
    /** Whether there was an answer, or a failure: it stays so while the model is read again. */
    isSettled: isFetched,
    /** Each, of a model that does not ask for it. */
    isKnown: (name: string): boolean | undefined =>
      data && (!categories || categories.some(({ value }) => value === name)),
  };
}
