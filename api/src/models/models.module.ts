import { Module } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { loadModel } from './load-model.ts';
import { ModelRunner } from './model-runner.ts';
import { ModelsController } from './models.controller.ts';

@Module({
  controllers: [ModelsController],
  providers: [
    {
      provide: ModelRunner,
      inject: [CONFIGURATION],
      useFactory: async ({ MODEL_MANIFEST }: Configuration) => new ModelRunner(await loadModel(MODEL_MANIFEST)),
    },
  ],
  exports: [ModelRunner],
})
export class ModelsModule {}
