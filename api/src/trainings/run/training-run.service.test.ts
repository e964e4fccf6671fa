import { expect, it, vi } from 'vitest';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import type { AttemptsService } from './attempts.service.ts';
import type { RegistrationService } from './registration.service.ts';
import type { TrainingFilesService } from './training-files.service.ts';
import { TrainingRunService } from './training-run.service.ts';

const COMPARISON = { verdict: 'better', with: 'before' };
const away = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

/** A run whose attempt is what is given. */
function runOf(more: {
  training?: object;
  isOurs?: () => Promise<boolean>;
  promote?: () => Promise<unknown>;
  write?: () => Promise<never>;
}) {
  const training = { id: 'run-test', attempt: 1, askedAt: new Date(), version: null, result: null, ...more.training };
  const attempts = {
    begin: vi.fn(async () => training),
    isOurs: more.isOurs ?? (async () => true),
    write: vi.fn(async () => true),
    fail: vi.fn(async () => undefined),
    handBack: vi.fn(async () => undefined),
  };
  const registration = { isRegistered: async () => true, promote: vi.fn(more.promote ?? (async () => ({}))) };
  const service = new TrainingRunService(
    attempts as unknown as AttemptsService,
    { write: more.write } as unknown as TrainingFilesService,
    registration as unknown as RegistrationService,
  );
  return {
    attempts,
    registration,
    run: (job: AbortSignal, stop = new AbortController().signal) => service.run(job, stop),
  };
}

it('stays as it is where the queue withdraws the job, so that the retry takes it', async () => {
  const claim = new AbortController();
  const withdrawn = new Error('job is no longer active under this worker’s claim');
  const { attempts, run } = runOf({
    write: async () => {
      claim.abort(withdrawn);
      throw withdrawn;
    },
  });
  await expect(run(claim.signal)).rejects.toBe(withdrawn);
  expect(attempts.fail).not.toHaveBeenCalled();
  expect(attempts.handBack).not.toHaveBeenCalled();
});

it('does not count where it was withdrawn because the database was away', async () => {
  const claim = new AbortController();
  const looked = Promise.withResolvers<void>();
  const { attempts, run } = runOf({
    isOurs: async () => {
      looked.resolve();
      throw away();
    },
    write: async () => {
      await looked.promise;
      claim.abort(new Error('withdrawn'));
      throw claim.signal.reason;
    },
  });
  await expect(run(claim.signal)).rejects.toThrow('withdrawn');
  expect(attempts.handBack).toHaveBeenCalledOnce();
  expect(attempts.fail).not.toHaveBeenCalled();
});

it('does not count where the database is away, or the worker is stopped', async () => {
  const { attempts, run } = runOf({ write: () => Promise.reject(away()) });
  await expect(run(new AbortController().signal)).rejects.toThrow('ECONNREFUSED');
  expect(attempts.handBack).toHaveBeenCalledOnce();

  const stopping = AbortSignal.abort(new Error('stopping'));
  const stopped = runOf({ write: () => Promise.reject(stopping.reason) });
  await expect(stopped.run(stopping, stopping)).rejects.toThrow('stopping');
  expect(stopped.attempts.handBack).toHaveBeenCalledOnce();
  expect(stopped.attempts.fail).not.toHaveBeenCalled();
});

it('cannot be cancelled from before its version is put in place', async () => {
  const { attempts, registration, run } = runOf({ training: { version: 'v1', result: { comparison: COMPARISON } } });
  await run(new AbortController().signal);
  expect(attempts.write.mock.calls[0]).toMatchObject([{}, { stage: 'registering' }]);
  expect(attempts.write.mock.invocationCallOrder[0]).toBeLessThan(
    registration.promote.mock.invocationCallOrder[0] as number,
  );

  const cancelled = runOf({ training: { version: 'v1', result: { comparison: COMPARISON } } });
  cancelled.attempts.write.mockResolvedValue(false);
  await cancelled.run(new AbortController().signal);
  expect(cancelled.registration.promote).not.toHaveBeenCalled();
});

it('says of one that cannot be activated that it is registered', async () => {
  const { attempts, run } = runOf({
    training: { version: 'v1', result: { comparison: COMPARISON } },
    promote: () => Promise.reject(ProblemException.unanswerable('cannot be loaded')),
  });
  await run(new AbortController().signal);
  const sentences = {
    en: 'The new model was trained and registered but not activated: cannot be loaded',
    es: 'El modelo nuevo se entrenó y se registró, pero no se activó: cannot be loaded',
  };
  expect(attempts.fail).toHaveBeenCalledExactlyOnceWith(expect.anything(), sentences);
});
