import { Module } from '@nestjs/common';
import { FictitiousController } from './fictitious.controller.ts';
import { FictitiousService } from './fictitious.service.ts';
import { FictitiousRemovalService } from './fictitious-removal.service.ts';

@Module({
  controllers: [FictitiousController],
  providers: [FictitiousService, FictitiousRemovalService],
  exports: [FictitiousService],
})
export class FictitiousModule {}
