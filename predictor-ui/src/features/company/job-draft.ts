import type { Job, JobDraft } from '../../generated/types.gen.ts';

/** The form's values: no label is an empty text. */
export interface JobValues extends Record<string, string> {
  name: string;
  es: string;
  en: string;
}

export function jobValues(job: Pick<Job, 'name' | 'label'> | undefined): JobValues {
  return { name: job?.name ?? '', es: job?.label.es ?? '', en: job?.label.en ?? '' };
}

/** As the API takes it: a label that is left out stands for the name. */
export function jobBody({ name, es, en }: JobValues): JobDraft {
  return { name, label: { es: es.trim() || null, en: en.trim() || null } };
}
