import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CompanyService } from '../../company/company.service.ts';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import { type Language, translate } from '../../i18n/translate.ts';
import type { ModelTrial } from '../../models/trial/model-trial.service.ts';
import { RegistrationService } from './registration.service.ts';

const ARTIFACTS = join(import.meta.dirname, '../../../../model/artifacts');
const COMPARISON = { with: 'before', verdict: 'better', unseen: 1, unanswered: 0 } as const;

it.each([
  ['es', 'No sirve.'],
  ['en', 'It is of no use.'],
  [null, 'It is of no use.'],
])('says in the company’s language (%s) why the trial refuses a model', async (language, sentence) => {
  const trial = {
    try: async () => {
      await new Promise(setImmediate);
      throw ProblemException.unanswerable(translate({ en: 'It is of no use.', es: 'No sirve.' }));
    },
  };
  const service = new RegistrationService(
    {} as never,
    {} as never,
    trial as unknown as ModelTrial,
    { basics: async () => ({ language: language as Language | null }) } as unknown as CompanyService,
    {} as never,
  );
  await expect(service.register(ARTIFACTS, COMPARISON)).rejects.toThrow(sentence);
});
