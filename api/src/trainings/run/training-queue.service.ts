import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { CONFIGURATION, type Configuration } from '../../configuration/configuration.ts';
import { isDatabaseAway } from '../../database/is-database-away.ts';
import { queueOptions, TRAININGS_QUEUE } from '../../database/job-queue.ts';
import { terminalLanguage } from '../../startup/language.ts';
import { StartupError } from '../../startup/startup-error.ts';
import { startupMessages } from '../../startup/startup-messages.ts';
import { AttemptsService } from './attempts.service.ts';
import { sayAlive } from './say-alive.ts';
import { TrainingRunService } from './training-run.service.ts';

const LOOK_MS = 1_000;

/**
 * The worker's side of the queue. A training that waits is a row, which the API wrote; this hands it to pg-boss, whose
 * queue takes one job at a time. Whose worker dies comes back by its heartbeat, and whose job was lost, as after a
 * restore, is handed over again.
 */
@Injectable()
export class TrainingQueueService {
  private readonly logger = new Logger('Trainings');
  private readonly stopping = new AbortController();
  private readonly boss: PgBoss;
  private looking: Promise<void> = Promise.resolve();
  private trouble = '';

  constructor(
    @Inject(CONFIGURATION) configuration: Configuration,
    private readonly attempts: AttemptsService,
    private readonly runs: TrainingRunService,
  ) {
    this.boss = new PgBoss({
      ...queueOptions(configuration),
      ...{ migrate: false, createSchema: false, max: 3 },
      // pg's own options, which pg-boss hands on: a connection that was cut off must not be waited for.
      ...{ connectionTimeoutMillis: 5_000, query_timeout: 6_000, keepAlive: true },
      // How soon a dead worker's job is noticed, besides its heartbeat.
      ...{ superviseIntervalSeconds: 2, monitorIntervalSeconds: 2 },
    });
    this.boss.on('error', (error) => this.tell(error));
  }

  /** @throws StartupError where `migrate` has not made the queue */
  async start(): Promise<void> {
    await this.boss.start().catch((error: Error) => {
      throw new StartupError(startupMessages[terminalLanguage()].noQueue(error.message));
    });
    await this.boss.work(TRAININGS_QUEUE, { pollingIntervalSeconds: 1, heartbeatRefreshSeconds: 2 }, async ([job]) => {
      if (job) await this.runs.run(AbortSignal.any([job.signal, this.stopping.signal]), this.stopping.signal);
    });
    this.looking = this.look();
  }

  /** What runs goes back to the queue, at once. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.looking;
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }

  private async look(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.attempts.askAutomatically();
        // Null where a job of the queue waits or runs already.
        if (await this.attempts.oneIsOpen()) await this.boss.send(TRAININGS_QUEUE, {});
        await sayAlive();
        this.trouble = '';
      } catch (error) {
        this.tell(error as Error);
      }
      await sleep(LOOK_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** Once while it lasts. */
  private tell(error: Error): void {
    if (error.message === this.trouble) return;
    this.trouble = error.message;
    this.logger[isDatabaseAway(error) ? 'warn' : 'error'](error.message);
  }
}
