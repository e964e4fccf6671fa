import { useActiveModel } from '../../shared/model/use-active-model.ts';

/** Whether the active model predicts for a job; each, of a model that does not ask for it, and until it is there. */
export function useKnownJobs(): (name: string) => boolean {
  const features = useActiveModel().data?.manifest.features;
  const feature = features?.find(({ name, source }) => name === 'job' && source === 'employee');
  const categories = feature && feature.kind !== 'numeric' ? feature.categories : undefined;
  return (name) => !categories || categories.some(({ value }) => value === name);
}
