import { Module } from '@nestjs/common';
import { EmployeesModule } from '../employees/employees.module.ts';
import { ReviewsController } from './reviews.controller.ts';
import { ReviewsService } from './reviews.service.ts';

@Module({ imports: [EmployeesModule], controllers: [ReviewsController], providers: [ReviewsService] })
export class ReviewsModule {}
