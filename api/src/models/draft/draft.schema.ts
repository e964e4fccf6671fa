import { z } from 'zod';
import { text } from '../card.schema.ts';

/** In both languages. */
export type Text = z.infer<typeof text>;

/** What a manifest still lacks: where, as in an error about it, and what is to be written there. */
const gapSchema = z.object({ path: z.string(), what: text }).meta({ id: 'DraftGap' });
export type Gap = z.infer<typeof gapSchema>;

export const draftSchema = z
  .object({
    manifest: z
      .record(z.string(), z.unknown())
      .describe('A manifest as far as the file’s graph tells it; null, or an empty list, is still to be completed'),
    gaps: z.array(gapSchema).describe('What is to be completed: until then the manifest is refused, with these paths'),
  })
  .meta({ id: 'ManifestDraft' });
export type ManifestDraft = z.infer<typeof draftSchema>;
