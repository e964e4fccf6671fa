import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HttpStatus, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { CompanyService } from '../../company/company.service.ts';
import { ProblemException } from '../../http/problems/problem.exception.ts';
import { inLanguage } from '../../i18n/translate.ts';
import { manifestSchema } from '../../models/manifest.schema.ts';
import { ModelVersion } from '../../models/model-version.entity.ts';
import { ModelsService } from '../../models/models.service.ts';
import { ModelTrial } from '../../models/trial/model-trial.service.ts';
import { learnedFrom } from '../training-messages.ts';
import type { Comparison, TrainingResult } from '../trainings.schema.ts';
import { ActiveModelService } from './active-model.service.ts';

/** Puts what was trained into the registry, and makes it the active version where it is better. Each step can be repeated. */
@Injectable()
export class RegistrationService {
  constructor(
    @InjectRepository(ModelVersion) private readonly versions: Repository<ModelVersion>,
    private readonly models: ModelsService,
    private readonly trial: ModelTrial,
    private readonly company: CompanyService,
    private readonly active: ActiveModelService,
  ) {}

  isRegistered(version: string): Promise<boolean> {
    return this.versions.existsBy({ version });
  }

  /** The version that has these bytes already, if any. */
  async twinOf(sha256: string): Promise<string | undefined> {
    return (await this.versions.findOneBy({ sha256 }))?.version;
  }

  /** @throws ProblemException where the model does not stand its trial, as one that is uploaded must */
  async register(folder: string, comparison: Comparison): Promise<void> {
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'salary.manifest.json'), 'utf8')));
    const file = await readFile(join(folder, manifest.file));
    const { language } = await this.company.basics();
    // Nobody asked just now: in the language of those who will read it.
    await inLanguage(language ?? 'en', async () => {
      const note = learnedFrom(manifest.data.rows, comparison.unseen, comparison.with);
      await this.trial.try({ manifest, file });
      await this.models.add({ manifest, file, source: 'training', note }, null).catch(unlessThere);
    });
  }

  /** @returns what came of it, and why */
  async promote(version: string, comparison: Comparison): Promise<TrainingResult> {
    const { verdict } = comparison;
    if (verdict !== 'better') return { promoted: false, reason: verdict, comparison };
    if (this.active.pinned) return { promoted: false, reason: 'pinned', comparison };
    try {
      await this.models.activate({ version, replaces: comparison.with }, null);
    } catch (error) {
      if (!isConflict(error)) throw error;
      // By an attempt before this one, whose worker died right afterwards.
      if ((await this.active.version()) !== version) return { promoted: false, reason: 'active-changed', comparison };
    }
    return { promoted: true, reason: 'better', comparison };
  }
}

const isConflict = (error: unknown): boolean =>
  error instanceof ProblemException && error.getStatus() === HttpStatus.CONFLICT;

/** Registered by an attempt before: the same data make the same version. */
function unlessThere(error: unknown): void {
  if (!isConflict(error)) throw error;
}
