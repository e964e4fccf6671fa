import { translate } from '../i18n/translate.ts';
import type { Training } from './training.entity.ts';
import type { TrainingAnswer } from './trainings.schema.ts';

/** As the API answers with it. Its error is in the request's language. */
export function toTraining({
  attempts: _,
  dataReadAt: __,
  askedById: ___,
  askedBy,
  error,
  ...row
}: Training): TrainingAnswer {
  return {
    ...row,
    askedAt: row.askedAt.toISOString(),
    askedBy: askedBy?.email ?? null,
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    error: error && translate(error),
  };
}

export const hasTrainingEnded = ({ state }: { state: Training['state'] }): boolean =>
  state !== 'waiting' && state !== 'running';
