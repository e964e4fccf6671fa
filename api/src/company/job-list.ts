import type { Language } from '../i18n/translate.ts';
import { noSuchJob } from './company-messages.ts';
import { type JobNames, loose, spellingsOf } from './job-names.ts';

/** The company's jobs as they are now, to read and write them in files and answers. */
export class JobList {
  readonly jobs: readonly JobNames[];
  private readonly byName: ReadonlyMap<string, JobNames>;
  private readonly spelled: ReadonlyMap<string, string>;

  constructor(jobs: readonly JobNames[]) {
    this.jobs = jobs;
    this.byName = new Map(jobs.map((job) => [job.name, job]));
    this.spelled = new Map(jobs.flatMap((job) => spellingsOf(job).map((spelling) => [spelling, job.name])));
  }

  /** The name of a job that is given by its name, a label, or another way to write one. */
  find(given: string): string | undefined {
    return this.byName.has(given) ? given : this.spelled.get(loose(given));
  }

  /** What people read. */
  label(name: string): Record<Language, string> {
    const job = this.byName.get(name);
    return { es: job?.labelEs ?? name, en: job?.labelEn ?? name };
  }

  /** Why what `find` does not find is refused. */
  refusal(): string {
    return noSuchJob([...this.byName.keys()]);
  }
}
