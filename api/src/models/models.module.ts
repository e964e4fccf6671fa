import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.ts';
import { ModelServing } from './model-serving.entity.ts';
import { ModelVersion } from './model-version.entity.ts';
import { ModelsController } from './models.controller.ts';
import { ModelsService } from './models.service.ts';
import { ServingService } from './serving.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([ModelVersion, ModelServing]), AuditModule],
  controllers: [ModelsController],
  providers: [ModelsService, ServingService],
  exports: [ModelsService, ServingService],
})
export class ModelsModule {}
