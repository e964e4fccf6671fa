import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.ts';
import { CourseController } from './course.controller.ts';
import { CourseService } from './course.service.ts';

@Module({ imports: [HealthModule], controllers: [CourseController], providers: [CourseService] })
export class CourseModule {}
