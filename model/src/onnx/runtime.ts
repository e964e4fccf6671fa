import './without-telemetry.ts';

import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Feature } from '../table/feature.ts';
import type { Column } from '../table/table.ts';
import { OUTPUT, SCALE } from './export.ts';

type Named = Pick<Feature, 'name'>;
type Results = Awaited<ReturnType<InferenceSession['run']>>;

/** An ONNX file in onnxruntime, as the API runs it. */
export class OnnxModel {
  readonly #session: InferenceSession;
  readonly #features: readonly Named[];

  private constructor(session: InferenceSession, features: readonly Named[]) {
    this.#session = session;
    this.#features = features;
  }

  /** Rejects when onnxruntime cannot load the bytes. */
  static async load(bytes: Uint8Array, features: readonly Named[]): Promise<OnnxModel> {
    return new OnnxModel(await InferenceSession.create(bytes, { logSeverityLevel: 4 }), features);
  }

  /**
   * Raw predictions, and scales, of columns in the features' order.
   * Rejects on an unknown category and on a number that is not finite.
   */
  async predict(columns: readonly Column[]): Promise<{ predictions: number[]; scales: number[] }> {
    const results = await this.#run(columns);
    return { predictions: numbersOf(results, OUTPUT), scales: numbersOf(results, SCALE) };
  }

  #run(columns: readonly Column[]): Promise<Results> {
    const feeds: Record<string, Tensor> = {};
    this.#features.forEach((feature, i) => {
      const column = columns[i];
      if (column !== undefined) feeds[feature.name] = tensorOf(column);
    });
    return this.#session.run(feeds);
  }
}

function numbersOf(results: Results, name: string): number[] {
  const result = results[name];
  if (result === undefined) throw new Error(`The graph has no output ${name}.`);
  return Array.from(result.data as ArrayLike<number>, Number);
}

function tensorOf(column: Column): Tensor {
  return 'numbers' in column
    ? new Tensor('float32', Float32Array.from(column.numbers), [column.numbers.length, 1])
    : new Tensor('string', column.texts, [column.texts.length, 1]);
}
