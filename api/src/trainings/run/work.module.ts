import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../../company/company.module.ts';
import { ModelServing } from '../../models/model-serving.entity.ts';
import { ModelVersion } from '../../models/model-version.entity.ts';
import { ModelsModule } from '../../models/models.module.ts';
import { TrainingDataModule } from '../../training-data/training-data.module.ts';
import { Training } from '../training.entity.ts';
import { ActiveModelService } from './active-model.service.ts';
import { AttemptsService } from './attempts.service.ts';
import { RegistrationService } from './registration.service.ts';
import { TrainingFilesService } from './training-files.service.ts';
import { TrainingQueueService } from './training-queue.service.ts';
import { TrainingRunService } from './training-run.service.ts';

/** Runs trainings; of the worker alone. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Training, ModelVersion, ModelServing]),
    CompanyModule,
    ModelsModule,
    TrainingDataModule,
  ],
  providers: [
    ActiveModelService,
    AttemptsService,
    RegistrationService,
    TrainingFilesService,
    TrainingQueueService,
    TrainingRunService,
  ],
})
export class WorkModule {}
