import { z } from 'zod';
import { translate } from '../i18n/translate.ts';

const rows = z.array(z.int().min(0));

const distribution = {
  edges: z
    .array(z.number())
    .refine((edges) => edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? edge)), {
      error: () => translate({ en: 'must be in ascending order', es: 'deben estar en orden ascendente' }),
    })
    .optional()
    .describe('Of a number: what divides its bins; a value that equals an edge is in the bin above it'),
  rows: rows.describe(
    'In each bin, one more than there are edges; or of each of the feature’s categories, in their order',
  ),
  missing: z.int().min(0).describe('Rows without a value'),
};

/** How the training data are spread, to compare later data with. */
export const distributionsSchema = z
  .object({
    features: z.array(z.object({ name: z.string(), ...distribution })),
    prediction: z.object(distribution).describe('Of the model’s own predictions, out of fold'),
  })
  .describe('How many of the training rows have which value; older manifests have none');
export type Distributions = z.infer<typeof distributionsSchema>;
export type Distribution = Distributions['prediction'];
