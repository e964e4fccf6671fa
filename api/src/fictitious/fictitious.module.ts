import { Module } from '@nestjs/common';
import { EmployeesModule } from '../employees/employees.module.ts';
import { FictitiousController } from './fictitious.controller.ts';
import { FictitiousService } from './fictitious.service.ts';
import { FictitiousRemovalService } from './fictitious-removal.service.ts';

@Module({
  imports: [EmployeesModule],
  controllers: [FictitiousController],
  providers: [FictitiousService, FictitiousRemovalService],
  exports: [FictitiousService],
})
export class FictitiousModule {}
