import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.ts';
import { ModelsModule } from '../models/models.module.ts';
import { InferenceController } from './inference.controller.ts';
import { InferenceService } from './inference.service.ts';

/** The Open Inference Protocol, as KServe, Triton and their clients speak it. */
@Module({ imports: [ModelsModule, HealthModule], controllers: [InferenceController], providers: [InferenceService] })
export class InferenceModule {}
