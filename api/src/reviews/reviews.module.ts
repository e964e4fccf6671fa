import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../company/company.module.ts';
import { EmployeesModule } from '../employees/employees.module.ts';
import { ReviewsController } from './reviews.controller.ts';
import { ReviewsService } from './reviews.service.ts';
import { ReviewsFilesController } from './reviews-files.controller.ts';
import { SalaryReview } from './salary-review.entity.ts';

@Module({
  imports: [CompanyModule, EmployeesModule, TypeOrmModule.forFeature([SalaryReview])],
  controllers: [ReviewsController, ReviewsFilesController],
  providers: [ReviewsService],
})
export class ReviewsModule {}
