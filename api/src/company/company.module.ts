import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyController } from './company.controller.ts';
import { Company } from './company.entity.ts';
import { CompanyService } from './company.service.ts';
import { Job } from './job.entity.ts';
import { JobsController } from './jobs.controller.ts';
import { JobsService } from './jobs.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Company, Job])],
  controllers: [CompanyController, JobsController],
  providers: [CompanyService, JobsService],
  exports: [CompanyService],
})
export class CompanyModule {}
