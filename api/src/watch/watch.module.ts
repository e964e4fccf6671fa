import { Module } from '@nestjs/common';
import { ModelsModule } from '../models/models.module.ts';
import { WatchController } from './watch.controller.ts';
import { WatchService } from './watch.service.ts';

@Module({
  imports: [ModelsModule],
  controllers: [WatchController],
  providers: [WatchService],
  exports: [WatchService],
})
export class WatchModule {}
