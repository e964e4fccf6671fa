import { InferenceSession } from '../onnxruntime.ts';
import { lookAtGraph } from '../trial/look-at-graph.ts';
import { Refused } from '../trial/refused.ts';
import { doesNotFit } from '../trial/try-messages.ts';
import type { ManifestDraft } from './draft.schema.ts';
import { draftManifest } from './draft-manifest.ts';

/**
 * The draft of an uploaded file's manifest, where the file is tried: the graph is looked at before the runtime gets it.
 *
 * @throws Refused for what cannot be loaded, and for inputs and outputs that this service does not serve
 */
export async function draftFile(file: Buffer): Promise<ManifestDraft> {
  lookAtGraph(file);
  const day = new Date().toISOString().slice(0, 10);
  try {
    const session = await InferenceSession.create(file, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      logSeverityLevel: 4,
    });
    return draftManifest(file, session, day);
  } catch (error) {
    throw new Refused(doesNotFit((error as Error).message));
  }
}
