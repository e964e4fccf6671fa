import { Body, Controller, Get, Headers, HttpStatus, Param, Post, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { idParams } from '../http/fields.schema.ts';
import { MostAtOnce } from '../http/most-at-once.decorator.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { eventStream } from './event-stream.ts';
import { hasTrainingEnded } from './to-training.ts';
import { TrainingEventsService } from './training-events.service.ts';
import { TrainingSettingsService } from './training-settings.service.ts';
import {
  settingsNowSchema,
  settingsSchema,
  type TrainingAnswer,
  type TrainingId,
  type TrainingSettingsAnswer,
  type TrainingSettingsNow,
  type Trainings,
  trainingId,
  trainingSchema,
  trainingsSchema,
} from './trainings.schema.ts';
import { TrainingsService } from './trainings.service.ts';

const params = idParams(trainingId);

/** Trainings of the next model from what HR decided. A worker runs them. */
@ApiTags('trainings')
@NeedsRole('admin')
@Controller('trainings')
export class TrainingsController {
  constructor(
    private readonly trainings: TrainingsService,
    private readonly settings: TrainingSettingsService,
    private readonly events: TrainingEventsService,
  ) {}

  @Get()
  @Answers({ 200: trainingsSchema, problems: [401, 403] })
  listTrainings(): Promise<Trainings> {
    return this.trainings.list();
  }

  /** Asks for one. Only one waits or runs at a time: 409 names it. */
  @Post()
  @Answers({ 202: trainingSchema, problems: [401, 403, 409] })
  async createTraining(@By() by: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<TrainingAnswer> {
    const training = await this.trainings.ask(by);
    void reply.header('location', `/api/trainings/${training.id}`);
    return training;
  }

  /** When a training starts by itself. */
  @Get('settings')
  @Answers({ 200: settingsNowSchema, problems: [401, 403] })
  getTrainingSettings(): Promise<TrainingSettingsNow> {
    return this.settings.get();
  }

  @Put('settings')
  @Answers({ 200: settingsNowSchema, problems: [400, 401, 403, 413, 415] })
  updateTrainingSettings(
    @Body({ schema: settingsSchema }) settings: TrainingSettingsAnswer,
    @By() by: Actor,
  ): Promise<TrainingSettingsNow> {
    return this.settings.set(settings, by);
  }

  @Get(':id')
  @Answers({ 200: trainingSchema, problems: [400, 401, 403, 404] })
  getTraining(@Param({ schema: params }) { id }: { id: TrainingId }): Promise<TrainingAnswer> {
    return this.trainings.get(id);
  }

  /**
   * Server-sent events of the type `training`, each with the whole training; the first says how it is now. It ends with the
   * training. Who comes back with the last one's id in Last-Event-ID is answered 204, which tells EventSource to stop.
   */
  @Get(':id/events')
  @MostAtOnce(20)
  @ApiProduces('text/event-stream')
  @Answers({ 200: null, 204: null, problems: [400, 401, 403, 404, 429] })
  async followTraining(
    @Param({ schema: params }) { id }: { id: TrainingId },
    @Headers('last-event-id') last: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const training = await this.trainings.get(id);
    if (hasTrainingEnded(training) && last === String(training.revision)) {
      void reply.status(HttpStatus.NO_CONTENT);
      return undefined;
    }
    // nginx would collect them, and a proxy might compress them.
    void reply.header('x-accel-buffering', 'no').header('cache-control', 'no-store, no-transform');
    return new StreamableFile(eventStream(this.events.follow(training)), { type: 'text/event-stream; charset=utf-8' });
  }

  /** Ends one that waits or runs. */
  @Post(':id/cancel')
  @Answers({ 200: trainingSchema, problems: [400, 401, 403, 404, 409] })
  cancelTraining(@Param({ schema: params }) { id }: { id: TrainingId }, @By() by: Actor): Promise<TrainingAnswer> {
    return this.trainings.cancel(id, by);
  }
}
