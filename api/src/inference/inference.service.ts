import { Injectable } from '@nestjs/common';
import { isDatabaseAway } from '../database/is-database-away.ts';
import { ProblemException } from '../http/problems/problem.exception.ts';
import type { ModelRunner } from '../models/model-runner.ts';
import { ModelsService } from '../models/models.service.ts';
import { ServingService } from '../models/serving.service.ts';
import type { InferenceRequest, InferenceResponse, MetadataTensor, ModelMetadata } from './inference.schema.ts';
import { cannotBeServed, MODEL_NAME, noSuchVersion, notAnOutput } from './inference-messages.ts';
import { metadataOf, rowsFrom } from './tensors.ts';

/** The model itself by the Open Inference Protocol: raw predictions of rows, without employees, policy or reasons. */
@Injectable()
export class InferenceService {
  constructor(
    private readonly models: ModelsService,
    private readonly serving: ServingService,
  ) {}

  async metadata(name: string, version?: string): Promise<ModelMetadata> {
    const { model } = await this.runner(name, version);
    const registered = await this.models.versionsNamed(name);
    const { version: served } = model.manifest;
    return {
      name,
      versions: registered.includes(served) ? registered : [served, ...registered],
      platform: 'onnx_onnxv1',
      inputs: metadataOf(model.session.inputMetadata),
      outputs: outputsOf({ model }),
    };
  }

  /** @throws ProblemException 404 for an unknown name or version, 400 for tensors that do not fit */
  async infer(name: string, version: string | undefined, request: InferenceRequest): Promise<InferenceResponse> {
    const runner = await this.runner(name, version);
    const { manifest, session } = runner.model;
    const known = outputsOf(runner);
    const asked = request.outputs ?? known;
    const unknown = asked.filter(({ name: output }) => !known.some((one) => one.name === output));
    if (unknown.length > 0) {
      const message = notAnOutput(known.map((output) => output.name).join(', '));
      throw ProblemException.badRequest(unknown.map((output) => ({ path: `outputs.${output.name}`, message })));
    }
    const read = rowsFrom(manifest, metadataOf(session.inputMetadata), request.inputs);
    if ('faults' in read) throw ProblemException.badRequest(read.faults);
    const answers = await runner.run(read.rows);
    return {
      model_name: name,
      model_version: runner.version,
      ...(request.id !== undefined && { id: request.id }),
      outputs: known
        .filter((output) => asked.some((one) => one.name === output.name))
        .map((output) => ({
          ...output,
          shape: output.shape.map((size) => (size === -1 ? answers.length : size)),
          data: answers.map(({ raw, scale }) => (output.name === manifest.output ? raw : (scale as number))),
        })) as InferenceResponse['outputs'],
    };
  }

  /** @throws ProblemException 404 for an unknown name or version */
  async refuseUnknown(name: string, version?: string): Promise<void> {
    await this.versionOf(name, version);
  }

  private async runner(name: string, version?: string): Promise<ModelRunner> {
    const wanted = await this.versionOf(name, version);
    const runner = await this.serving.runnerOf(wanted).catch((error: Error) => {
      if (isDatabaseAway(error)) throw error;
      throw ProblemException.unanswerable(cannotBeServed(wanted, error.message));
    });
    if (!runner) throw ProblemException.unknown(noSuchVersion(name, wanted));
    return runner;
  }

  private async versionOf(name: string, version?: string): Promise<string> {
    const { version: active, model } = this.serving.runner;
    const isActives = model.manifest.name === name;
    if (isActives && (version ?? active) === active) return active;
    const versions = await this.models.versionsNamed(name);
    if (versions.length === 0 && !isActives) throw ProblemException.notFound(MODEL_NAME, name);
    const found = versions.find((one) => one === (version ?? one));
    if (found === undefined) throw ProblemException.unknown(noSuchVersion(name, version ?? ''));
    return found;
  }
}

/** What the graph gives of what its manifest names. */
function outputsOf({ model: { manifest, session } }: Pick<ModelRunner, 'model'>): MetadataTensor[] {
  const named = [manifest.output, manifest.scale];
  return metadataOf(session.outputMetadata).filter(({ name }) => named.includes(name));
}
