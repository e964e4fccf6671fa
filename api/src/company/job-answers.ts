import type { Job } from './job.entity.ts';
import type { CountedJob, JobAnswer } from './jobs.schema.ts';

export function toJob({ id, name, labelEs, labelEn, version }: Omit<Job, 'employees'>): JobAnswer {
  return { id, name, label: { es: labelEs, en: labelEn }, version };
}

export function toCountedJob({ employees, ...job }: Job): CountedJob {
  return { ...toJob(job), employees };
}
