import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../company/company.module.ts';
import { EmployeesModule } from '../employees/employees.module.ts';
import { ModelsModule } from '../models/models.module.ts';
import { Prediction } from './prediction.entity.ts';
import { PredictionsController } from './predictions.controller.ts';
import { PredictionsService } from './predictions.service.ts';
import { PredictionsStore } from './predictions.store.ts';

@Module({
  imports: [CompanyModule, EmployeesModule, ModelsModule, TypeOrmModule.forFeature([Prediction])],
  controllers: [PredictionsController],
  providers: [PredictionsService, PredictionsStore],
})
export class PredictionsModule {}
