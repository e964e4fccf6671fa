import { HttpStatus, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import PQueue from 'p-queue';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import { currentLanguage } from '../../i18n/translate.ts';
import type { ManifestDraft } from '../draft/draft.schema.ts';
import type { Manifest } from '../manifest.schema.ts';
import { crashed, notBegun, stopped, tooLong, tooMuchMemory } from './trial-messages.ts';
import { runTrial, type TrialEnd, type TrialFigures, type TrialLimits } from './trial-process.ts';

/**
 * Far from what honest models need: ours takes half a second and 20 MB. In a container of 512 MB the API has 240, an
 * upload takes 64 more, and the process 40 of its own.
 */
const LIMITS: TrialLimits = { seconds: 20, megabytes: 160 };
const RETRY_SECONDS = 5;

/**
 * Tries a model before anything that serves is touched: in a child process with limits, one at a time, so that neither a
 * crash of the runtime's native code nor its memory or time are this process's.
 */
@Injectable()
export class ModelTrial implements OnModuleDestroy {
  limits = LIMITS;
  private readonly logger = new Logger(ModelTrial.name);
  private readonly oneByOne = new PQueue({ concurrency: 1 });
  private readonly closing = new AbortController();

  /**
   * @param signal ends it, where nobody waits for the answer any more
   * @throws ProblemException 422 that says in the request's language why the model is refused; 503 where the trial was
   * ended, by the signal or by the end of the application, or no process can be started
   */
  async try(model: { manifest: Manifest; file: Buffer }, signal?: AbortSignal): Promise<TrialFigures> {
    const end = await this.run(model, signal);
    if ('figures' in end) return end.figures;
    throw this.refusal(end);
  }

  /**
   * The draft of a file's manifest, in such a process as well.
   *
   * @throws ProblemException as try()
   */
  async draft(file: Buffer, signal?: AbortSignal): Promise<ManifestDraft> {
    const end = await this.run({ manifest: null, file }, signal);
    if ('draft' in end) return end.draft;
    throw this.refusal(end);
  }

  private run(model: { manifest: Manifest | null; file: Buffer }, signal?: AbortSignal): Promise<TrialEnd> {
    const either = signal ? AbortSignal.any([signal, this.closing.signal]) : this.closing.signal;
    const language = currentLanguage();
    // One that is told to end while it waits begins, and ends at once.
    return this.oneByOne.add(() => runTrial({ ...model, language }, this.limits, either));
  }

  onModuleDestroy(): void {
    this.closing.abort();
  }

  private refusal(end: TrialEnd): ProblemException {
    if ('refused' in end) return unusable(end.refused);
    if (!('ended' in end)) throw new Error('The process that tries models answered another question.');
    switch (end.ended) {
      case 'time':
        return unusable(tooLong(this.limits.seconds));
      case 'memory':
        return unusable(tooMuchMemory(this.limits.megabytes));
      case 'stopped':
        return later(stopped());
      case 'unbegun':
        this.logger.error(`The process that tries models ended before it began, by ${end.how}`);
        return later(notBegun());
      case 'crash':
        this.logger.warn(`The trial of a model crashed by ${end.how}`);
        return unusable(crashed());
    }
  }
}

function unusable(message: string): ProblemException {
  return ProblemException.unprocessable([{ path: 'file', message }]);
}

function later(message: string): ProblemException {
  return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, message, undefined, RETRY_SECONDS);
}
