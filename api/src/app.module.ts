import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AboutModule } from './about/about.module.ts';
import { AuditModule } from './audit/audit.module.ts';
import { AuthModule } from './auth/auth.module.ts';
import { CompanyModule } from './company/company.module.ts';
import { ConfigurationModule } from './configuration/configuration.module.ts';
import type { Configuration } from './configuration/configuration.ts';
import { CourseModule } from './course/course.module.ts';
import { DatabaseModule } from './database/database.module.ts';
import { DepartmentsModule } from './departments/departments.module.ts';
import { EmployeesModule } from './employees/employees.module.ts';
import { FeedbackModule } from './feedback/feedback.module.ts';
import { HealthModule } from './health/health.module.ts';
import { loggerOptions } from './http/logging/logger-options.ts';
import { InferenceModule } from './inference/inference.module.ts';
import { MetricsModule } from './metrics/metrics.module.ts';
import { ModelsModule } from './models/models.module.ts';
import { PredictionsModule } from './predictions/predictions.module.ts';
import { ReviewsModule } from './reviews/reviews.module.ts';
import { TrainingDataModule } from './training-data/training-data.module.ts';
import { TrainingsModule } from './trainings/trainings.module.ts';
import { UsersModule } from './users/users.module.ts';
import { WatchModule } from './watch/watch.module.ts';

@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.with(configuration),
        LoggerModule.forRoot(loggerOptions(configuration)),
        DatabaseModule,
        AuthModule.with(configuration),
        AuditModule,
        CompanyModule,
        DepartmentsModule,
        EmployeesModule,
        ModelsModule,
        PredictionsModule,
        HealthModule,
        InferenceModule,
        AboutModule,
        ...(configuration.COURSE_PAGE === 'on' ? [CourseModule] : []),
        MetricsModule.with(configuration),
        UsersModule,
        ReviewsModule,
        FeedbackModule,
        TrainingDataModule,
        TrainingsModule,
        WatchModule,
      ],
    };
  }
}
