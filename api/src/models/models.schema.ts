import { z } from 'zod';
import { line } from '../http/fields.schema.ts';
import { pageOf } from '../http/paging.schema.ts';
import { text } from './card.schema.ts';
import { manifestSchema, sha256 } from './manifest.schema.ts';
import { MODEL_SOURCES } from './model-version.entity.ts';

/** In an error about one. */
export const MODEL = { en: 'model version', es: 'una versión del modelo' };

/** A version names itself in addresses. */
export const versionName = z.string().regex(/^[\w.-]{1,100}$/);
/** PostgreSQL's text has no NUL: with it, a name is one that there is not. */
export const anyName = z.preprocess((name) => String(name).replaceAll('\0', '\uFFFD'), z.string());
export const versionParams = z.object({ version: anyName });

const registered = {
  version: z.string().describe('The day of its training and the first digits of its file’s SHA-256'),
  sha256,
  source: z
    .enum(MODEL_SOURCES)
    .describe('Where it comes from: the image of this API, an upload, or a training by the worker'),
  note: z.string().nullable().describe('What it was made from'),
  createdAt: z.iso.datetime().describe('When it was registered'),
  createdBy: z
    .string()
    .nullable()
    .describe('E-mail of who registered it; null of the image’s, and where the account is gone'),
  archivedAt: z.iso.datetime().nullable(),
};

export const modelSummarySchema = z
  .object({
    ...registered,
    name: z.string(),
    bytes: z.int().describe('Of the ONNX file'),
    algorithm: z.object({ id: z.string(), label: text }),
    unit: z.string().nullable().describe('Of its target, such as USD/year'),
    features: z.array(z.string()),
    rows: z.int().describe('Of its training data'),
    metrics: z
      .object({ mae: z.number(), rmse: z.number(), r2: z.number(), coverage: z.number(), halfWidth: z.number() })
      .describe('On rows that it had not seen; `halfWidth` is of the band, half its median width'),
  })
  .meta({ id: 'ModelSummary' });
export type ModelSummary = z.infer<typeof modelSummarySchema>;

export const modelVersionSchema = z.object({ ...registered, manifest: manifestSchema }).meta({ id: 'ModelVersion' });
export type ModelVersionAnswer = z.infer<typeof modelVersionSchema>;

export const servingSchema = z
  .object({
    active: z.string().describe('The version that every replica is to serve'),
    previous: z.string().nullable().describe('The active one before, to roll back to'),
    shadow: z.string().nullable().describe('Answers every kept prediction beside the active one, out of sight'),
    shadowSince: z.iso.datetime().nullable(),
    changedAt: z.iso.datetime(),
    changedBy: z.string().nullable().describe('E-mail; null of the first one, and where the account is gone'),
    served: z
      .string()
      .describe(
        'What the replica that answers serves: another one where MODEL_MANIFEST pins it, or where it cannot load the active one',
      ),
    pinned: z.boolean().describe('By the variable MODEL_MANIFEST: what is active here is not followed'),
  })
  .meta({ id: 'ModelServing' });
export type ServingAnswer = z.infer<typeof servingSchema>;

export const modelsPageSchema = pageOf(modelSummarySchema)
  .extend({ serving: servingSchema.nullable().describe('Null where every API that has run here was pinned') })
  .meta({ id: 'ModelsPage' });
export type ModelsPage = z.infer<typeof modelsPageSchema>;

export const activationSchema = z
  .strictObject({
    version: versionName,
    replaces: versionName.describe('The version that is active as far as you know; 409 where it no longer is'),
  })
  .meta({ id: 'ModelActivation' });
export type Activation = z.infer<typeof activationSchema>;

export const shadowChoiceSchema = z
  .strictObject({ version: versionName.nullable().describe('Null ends it') })
  .meta({ id: 'ShadowChoice' });
export type ShadowChoice = z.infer<typeof shadowChoiceSchema>;

export const modelChangesSchema = z
  .strictObject({ archived: z.boolean().optional(), note: line.nullable().optional() })
  .meta({ id: 'ModelChanges' });
export type ModelChanges = z.infer<typeof modelChangesSchema>;
