import { Module } from '@nestjs/common';
import { TrainingDataController } from './training-data.controller.ts';
import { TrainingDataService } from './training-data.service.ts';

@Module({ controllers: [TrainingDataController], providers: [TrainingDataService], exports: [TrainingDataService] })
export class TrainingDataModule {}
