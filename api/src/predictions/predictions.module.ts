import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../company/company.module.ts';
import { EmployeesModule } from '../employees/employees.module.ts';
import { ModelsModule } from '../models/models.module.ts';
import { Prediction } from './prediction.entity.ts';
import { PredictionsController } from './predictions.controller.ts';
import { PredictionsService } from './predictions.service.ts';
import { PredictionsStore } from './predictions.store.ts';
import { ShadowController } from './shadow/shadow.controller.ts';
import { ShadowService } from './shadow/shadow.service.ts';
import { ShadowAnswersService } from './shadow/shadow-answers.service.ts';
import { ShadowPrediction } from './shadow/shadow-prediction.entity.ts';

@Module({
  imports: [CompanyModule, EmployeesModule, ModelsModule, TypeOrmModule.forFeature([Prediction, ShadowPrediction])],
  controllers: [PredictionsController, ShadowController],
  providers: [PredictionsService, PredictionsStore, ShadowService, ShadowAnswersService],
})
export class PredictionsModule {}
