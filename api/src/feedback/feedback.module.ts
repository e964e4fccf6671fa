import { Module } from '@nestjs/common';
import { EmployeesModule } from '../employees/employees.module.ts';
import { FeedbackController } from './feedback.controller.ts';
import { FeedbackService } from './feedback.service.ts';

@Module({ imports: [EmployeesModule], controllers: [FeedbackController], providers: [FeedbackService] })
export class FeedbackModule {}
