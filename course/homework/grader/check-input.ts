import type { ComposeConfig, ConfigAnswer } from './compose/config.ts';
import type { Submission } from './reading/submission.ts';
import type { Language } from './result.ts';
import type { SubmissionRun } from './run/submission-run.ts';

/** What a check may ask. What costs time is asked for once, and kept. */
export interface CheckInput {
  language: Language;
  submission: Submission;
  /** By which a base image counts as supported. */
  today: Date;
  /** What Compose says of the file; undefined where there is none, or only the static layer is wanted. */
  answer(): Promise<ConfigAnswer | undefined>;
  /** The file as Compose resolves it. @throws Blocked, CannotCheck */
  config(): Promise<ComposeConfig>;
  /** Builds and runs. */
  run: SubmissionRun;
}
