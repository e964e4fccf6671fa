import { Module } from '@nestjs/common';
import { TrainingDataController } from './training-data.controller.ts';

@Module({ controllers: [TrainingDataController] })
export class TrainingDataModule {}
