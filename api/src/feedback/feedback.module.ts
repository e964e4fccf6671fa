import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EmployeesModule } from '../employees/employees.module.ts';
import { FeedbackController } from './feedback.controller.ts';
import { Feedback } from './feedback.entity.ts';
import { FeedbackService } from './feedback.service.ts';

@Module({
  imports: [EmployeesModule, TypeOrmModule.forFeature([Feedback])],
  controllers: [FeedbackController],
  providers: [FeedbackService],
})
export class FeedbackModule {}
