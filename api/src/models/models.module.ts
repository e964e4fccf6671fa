import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.ts';
import { DraftController } from './draft/draft.controller.ts';
import { ModelServing } from './model-serving.entity.ts';
import { ModelVersion } from './model-version.entity.ts';
import { ModelsController } from './models.controller.ts';
import { ModelsService } from './models.service.ts';
import { ServingService } from './serving.service.ts';
import { ModelTrial } from './trial/model-trial.service.ts';
import { UploadController } from './upload/upload.controller.ts';

@Module({
  imports: [TypeOrmModule.forFeature([ModelVersion, ModelServing]), AuditModule],
  controllers: [ModelsController, UploadController, DraftController],
  providers: [ModelsService, ServingService, ModelTrial],
  exports: [ModelsService, ServingService, ModelTrial],
})
export class ModelsModule {}
