import { EventEmitter, once } from 'node:events';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { isDatabaseAway } from '../database/is-database-away.ts';
import { Listener } from '../database/listener.ts';
import { currentLanguage, inLanguage, type Language } from '../i18n/translate.ts';
import { hasTrainingEnded } from './to-training.ts';
import type { TrainingAnswer, TrainingId } from './trainings.schema.ts';
import { TrainingsService } from './trainings.service.ts';

/** Proxies close what is silent for a minute. */
const SILENCE_MS = 15_000;
const LOOK = 'look';

/** A training's changes as they come, from the database: on any replica, whichever worker runs it. */
@Injectable()
export class TrainingEventsService implements OnModuleDestroy {
  private readonly looks = new EventEmitter().setMaxListeners(0);
  private listener: Listener | undefined;
  private followers = 0;
  private isEnding = false;

  constructor(
    private readonly trainings: TrainingsService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    this.looks.emit(LOOK);
    return this.hangUp();
  }

  /**
   * The state as it is, then each change, until the end; undefined where nothing happens for a while. An API that stops
   * ends it, and the client comes back to another.
   */
  follow(first: TrainingAnswer): AsyncGenerator<TrainingAnswer | undefined> {
    // Whoever reads the generator does so outside the request.
    return this.changes(first, currentLanguage());
  }

  private async *changes(first: TrainingAnswer, language: Language): AsyncGenerator<TrainingAnswer | undefined> {
    this.pickUp();
    try {
      let last = first;
      let spoken = Date.now();
      yield first;
      while (!hasTrainingEnded(last) && !this.isEnding) {
        await once(this.looks, LOOK);
        const now = await inLanguage(language, () => this.look(last.id));
        if (now && now.revision !== last.revision) {
          last = now;
          spoken = Date.now();
          yield now;
        } else if (Date.now() - spoken > SILENCE_MS) {
          spoken = Date.now();
          yield undefined;
        }
      }
    } finally {
      this.followers -= 1;
      if (this.followers === 0) await this.hangUp();
    }
  }

  /** Undefined while the database is away: the next look may be luckier. */
  private async look(id: TrainingId): Promise<TrainingAnswer | undefined> {
    return this.trainings.get(id).catch((error: unknown) => {
      if (isDatabaseAway(error)) return undefined;
      throw error;
    });
  }

  /** One connection for all followers of this process, while there are any. */
  private pickUp(): void {
    this.followers += 1;
    if (this.listener || this.isEnding) return;
    this.listener = new Listener(this.configuration, 'trainings', async () => {
      this.looks.emit(LOOK);
    });
    this.listener.start();
  }

  private async hangUp(): Promise<void> {
    const { listener } = this;
    this.listener = undefined;
    await listener?.stop();
  }
}
