import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ModelsModule } from '../models/models.module.ts';
import { Training } from './training.entity.ts';
import { TrainingEventsService } from './training-events.service.ts';
import { TrainingSettings } from './training-settings.entity.ts';
import { TrainingSettingsService } from './training-settings.service.ts';
import { TrainingsController } from './trainings.controller.ts';
import { TrainingsService } from './trainings.service.ts';

/** What the API offers of trainings; WorkModule runs them. */
@Module({
  imports: [TypeOrmModule.forFeature([Training, TrainingSettings]), ModelsModule],
  controllers: [TrainingsController],
  providers: [TrainingsService, TrainingSettingsService, TrainingEventsService],
})
export class TrainingsModule {}
