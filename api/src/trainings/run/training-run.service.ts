import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { isDatabaseAway } from '../../database/is-database-away.ts';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Training } from '../training.entity.ts';
import { endedWithout, notActivated, notRegistered } from '../training-messages.ts';
import type { Comparison, TrainingResult } from '../trainings.schema.ts';
import { type Attempt, AttemptsService } from './attempts.service.ts';
import { freshFolder } from './fresh-folder.ts';
import { RegistrationService } from './registration.service.ts';
import { type Progress, runTraining, TrainingRefused } from './training-command.ts';
import { outOf, TrainingFilesService } from './training-files.service.ts';
import { Lost, whileOurs } from './while-ours.ts';

/** One job of the queue: the training that waits, or that a worker left, from its data to its end. */
@Injectable()
export class TrainingRunService {
  private readonly logger = new Logger('Trainings');

  constructor(
    private readonly attempts: AttemptsService,
    private readonly files: TrainingFilesService,
    private readonly registration: RegistrationService,
  ) {}

  /**
   * @param signal ends it: the queue has given the job to another worker, or this one stops
   * @param stopping of these, that this worker stops
   * @throws what makes the queue hand the job out again
   */
  async run(signal: AbortSignal, stopping: AbortSignal): Promise<void> {
    const training = await this.attempts.begin();
    if (!training) return;
    const folder = await freshFolder(training);
    let away = false;
    const isOurs = () =>
      this.attempts.isOurs(training).catch((error: unknown) => {
        away ||= isDatabaseAway(error);
        throw error;
      });
    try {
      await whileOurs(isOurs, signal, (ours) => this.work(training, folder, ours));
    } catch (error) {
      // Neither says anything of the training: such an attempt does not count.
      const excused = isDatabaseAway(error) || (signal.aborted && away);
      if (stopping.aborted || excused) await this.attempts.handBack(training, stopping);
      // The queue has withdrawn the job, and hands it out again.
      if (signal.aborted || excused) throw error;
      await this.giveUp(training, error, folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async work(training: Training & Attempt, folder: string, signal: AbortSignal): Promise<void> {
    const { version, result } = training;
    // A worker died between the version and the row's end.
    if (version && result && (await this.registration.isRegistered(version))) {
      // Nor can it be cancelled from here on.
      await this.keep(training, { stage: 'registering' });
      await this.finish(training, version, await this.promote(version, result.comparison));
      return;
    }
    const { args, readAt } = await this.files.write(folder);
    await this.keep(training, { dataReadAt: readAt });
    const epoch = Math.floor(training.askedAt.getTime() / 1000);
    const done = await runTraining(args, epoch, signal, (progress) => this.tell(training, progress));
    const { comparison } = done;
    const { sha256 } = JSON.parse(await readFile(join(outOf(folder), 'salary.manifest.json'), 'utf8'));
    const twin = await this.registration.twinOf(sha256);
    if (twin !== undefined && twin !== version) {
      await this.finish(training, twin, { promoted: false, reason: 'same-model', comparison });
      return;
    }
    const draft = { promoted: false, reason: comparison.verdict, comparison };
    // From here on it cannot be cancelled.
    await this.keep(training, { stage: 'registering', version: done.version, result: draft });
    await this.registration.register(outOf(folder), comparison).catch(because(notRegistered));
    await this.finish(training, done.version, await this.promote(done.version, comparison));
  }

  private promote(version: string, comparison: Comparison): Promise<TrainingResult> {
    return this.registration.promote(version, comparison).catch(because(notActivated));
  }

  private async tell(training: Training & Attempt, { stage, done, of, figures }: Progress): Promise<void> {
    if (figures) training.figures.push({ stage, ...figures });
    const told = { stage, fitsDone: done, fits: of, figures: training.figures };
    // The training itself needs no database meanwhile.
    await this.keep(training, told).catch((error: unknown) => {
      if (!isDatabaseAway(error)) throw error;
    });
  }

  private async finish(training: Attempt, version: string, result: TrainingResult): Promise<void> {
    const { promoted, reason } = result;
    await this.keep(training, { state: 'done', stage: null, version, result, endedAt: () => 'now()' });
    this.logger.log(`Training ${training.id} made ${version}: ${promoted ? 'promoted' : 'not promoted'} (${reason})`);
  }

  private async keep(training: Attempt, changes: Parameters<AttemptsService['write']>[1]): Promise<void> {
    if (!(await this.attempts.write(training, changes))) throw new Lost();
  }

  private async giveUp(training: Attempt, error: unknown, folder: string): Promise<void> {
    if (error instanceof Lost || !(await this.attempts.isOurs(training))) return;
    const sentence =
      error instanceof TrainingRefused ? withoutFolder(error.sentence, folder) : endedWithout((error as Error).message);
    if (!(error instanceof TrainingRefused)) this.logger.error(error);
    await this.attempts.fail(training, sentence);
  }
}

/** A model that was trained, and then refused. */
const because = (sentence: (why: string) => Record<Language, string>) => (error: unknown) => {
  throw error instanceof ProblemException ? new TrainingRefused(sentence(error.message)) : error;
};

/** A sentence names files, whose folder is gone when it is read. */
const withoutFolder = ({ en, es }: Record<Language, string>, folder: string): Record<Language, string> => ({
  en: en.replaceAll(join(folder, '/'), ''),
  es: es.replaceAll(join(folder, '/'), ''),
});
