import { Module } from '@nestjs/common';
import { ModelsController } from './models.controller.ts';
import { ServingService } from './serving.service.ts';

@Module({
  controllers: [ModelsController],
  providers: [ServingService],
  exports: [ServingService],
})
export class ModelsModule {}
