import { z } from 'zod';
import type { Parts } from '../../http/body/collect-parts.ts';
import { modelVersionSchema } from '../models.schema.ts';

const MB = 1024 * 1024;
/** Of the whole form. */
export const UPLOAD_LIMIT = 32 * MB;

/** The ONNX file. */
export const FILE_PART = { bytes: UPLOAD_LIMIT } as const;
/** Ours has 55 kB and 1,400 names. */
const MANIFEST_PART = { bytes: MB, json: { names: 20_000 } } as const;

export const UPLOAD: Parts = { file: FILE_PART, manifest: MANIFEST_PART };
export interface Upload {
  file: Buffer;
  manifest: unknown;
}

/** For OpenAPI. */
export const UPLOAD_FORM = {
  type: 'object',
  required: ['file', 'manifest'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'ONNX, in one file' },
    manifest: {
      type: 'object',
      additionalProperties: true,
      description:
        'As GET /api/models/{version} gives it; `version`, `sha256` and `file` may be left out, and are filled in',
    },
  },
};

export const uploadedModelSchema = modelVersionSchema
  .extend({
    trial: z
      .object({
        rows: z.int().describe('How many were predicted'),
        millisecondsPerRow: z.number().describe('Of processor time, for a row alone'),
        megabytes: z.int().describe('Of memory, at its most'),
      })
      .describe('What its trial measured, in a process of its own'),
  })
  .meta({ id: 'UploadedModel' });
export type UploadedModel = z.infer<typeof uploadedModelSchema>;
