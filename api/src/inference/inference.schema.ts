import { z } from 'zod';
import { anyName } from '../models/models.schema.ts';

/** The names that the Open Inference Protocol has for what models take and give here. */
export const DATATYPES = { float32: 'FP32', float64: 'FP64', int64: 'INT64', string: 'BYTES' } as const;
const datatype = z.enum(Object.values(DATATYPES));

/** Most rows of a request: a run holds the event loop, about a millisecond for as many. */
export const MOST_ROWS = 1_024;

const tensor = { name: z.string(), shape: z.array(z.int()) };
const metadataTensor = z.object({ ...tensor, datatype: z.string() });
export type MetadataTensor = z.infer<typeof metadataTensor>;

const parameters = z.record(z.string(), z.unknown()).optional().describe('Hints; those of extensions have no effect');

export const inferenceRequestSchema = z
  .object({
    id: z.string().max(1_000).optional().describe('Comes back in the answer'),
    parameters,
    inputs: z
      .array(
        z.object({
          ...tensor,
          datatype,
          parameters,
          data: z.array(z.unknown()).describe('In row-major order, nested or flat; null where a value is missing'),
        }),
      )
      .min(1),
    outputs: z
      .array(z.object({ name: z.string(), parameters }))
      .optional()
      .describe('All where it is absent'),
  })
  .meta({ id: 'InferenceRequest' });
export type InferenceRequest = z.infer<typeof inferenceRequestSchema>;

export const inferenceResponseSchema = z
  .object({
    model_name: z.string(),
    model_version: z.string(),
    id: z.string().optional(),
    outputs: z.array(z.object({ ...tensor, datatype, data: z.array(z.number()) })),
  })
  .meta({ id: 'InferenceResponse' });
export type InferenceResponse = z.infer<typeof inferenceResponseSchema>;

export const modelMetadataSchema = z
  .object({
    name: z.string(),
    versions: z.array(z.string()).describe('Which can be asked for by name'),
    platform: z.string(),
    inputs: z.array(metadataTensor).describe('-1 is any number of rows'),
    outputs: z.array(metadataTensor),
  })
  .meta({ id: 'InferenceModelMetadata' });
export type ModelMetadata = z.infer<typeof modelMetadataSchema>;

export const serverMetadataSchema = z
  .object({ name: z.string(), version: z.string(), extensions: z.array(z.string()) })
  .meta({ id: 'InferenceServerMetadata' });

export const serverHealthSchema = z
  .object({ live: z.boolean(), ready: z.boolean().optional() })
  .meta({ id: 'InferenceServerHealth' });
export type ServerHealth = z.infer<typeof serverHealthSchema>;

export const modelReadySchema = z.object({ name: z.string(), ready: z.boolean() }).meta({ id: 'InferenceModelReady' });

export const inferenceErrorSchema = z.object({ error: z.string() }).meta({ id: 'InferenceError' });

export const modelParams = z.object({ name: anyName });
export const modelVersionParams = modelParams.extend({ version: anyName });
