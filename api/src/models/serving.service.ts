import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { loadModel } from './load-model.ts';
import { ModelRunner } from './model-runner.ts';

/** The model version that this process serves. */
@Injectable()
export class ServingService implements OnModuleInit {
  private serving?: ModelRunner;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  async onModuleInit(): Promise<void> {
    this.serving = new ModelRunner(await loadModel(this.configuration.MODEL_MANIFEST));
  }

  /** Read it once a request: from one turn to the next it may be another version's. */
  get runner(): ModelRunner {
    if (!this.serving) throw new Error('No model is served before the application has been initialised.');
    return this.serving;
  }
}
