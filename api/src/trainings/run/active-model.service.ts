import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { CONFIGURATION, type Configuration } from '../../configuration/configuration.ts';
import { ModelServing } from '../../models/model-serving.entity.ts';
import { ModelVersion } from '../../models/model-version.entity.ts';
import { ServingService } from '../../models/serving.service.ts';

/** The model that a new one is compared with. */
@Injectable()
export class ActiveModelService {
  constructor(
    @InjectRepository(ModelVersion) private readonly versions: Repository<ModelVersion>,
    private readonly serving: ServingService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  get pinned(): boolean {
    return this.serving.pinned;
  }

  async version(manager: EntityManager = this.versions.manager): Promise<string> {
    if (this.pinned) return this.serving.runner.version;
    return (await manager.findOneByOrFail(ModelServing, { id: 1 })).active;
  }

  /** Writes its manifest and its file into a folder. @returns the manifest's path */
  async write(folder: string, manager: EntityManager): Promise<string> {
    // The file that MODEL_MANIFEST names need not be in the registry.
    if (this.pinned) return this.configuration.MODEL_MANIFEST;
    const version = await this.version(manager);
    const select = { manifest: true, file: true };
    const { manifest, file } = await manager.findOneOrFail(ModelVersion, { where: { version }, select });
    const path = join(folder, 'active.manifest.json');
    await writeFile(join(folder, 'active.onnx'), file);
    await writeFile(path, JSON.stringify({ ...manifest, file: 'active.onnx' }));
    return path;
  }
}
