import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { terminalLanguage } from '../startup/language.ts';
import { StartupError } from '../startup/startup-error.ts';
import { startupMessages } from '../startup/startup-messages.ts';
import { checkModel } from './check-model.ts';
import { type Manifest, manifestSchema } from './manifest.schema.ts';
import { InferenceSession } from './onnxruntime.ts';
import type { RunnableModel } from './run-model.ts';

export interface LoadedModel extends RunnableModel {
  /** The path of the ONNX file. */
  file: string;
}

/**
 * Loads a model by its manifest. The file's SHA-256 is checked first: onnxruntime silently loads 13 of 100 files with
 * one flipped bit and predicts something else.
 *
 * @throws StartupError for a missing file, an invalid manifest, or a mismatch of the two.
 */
export async function loadModel(manifestFile: string): Promise<LoadedModel> {
  const messages = startupMessages[terminalLanguage()];
  const manifest = parseManifest(manifestFile, await readModelFile(manifestFile));
  const file = join(dirname(manifestFile), manifest.file);
  const bytes = await readModelFile(file);
  const actual = sha256(bytes);
  if (actual !== manifest.sha256) throw new StartupError(messages.modelChanged(file, manifest.sha256, actual));
  try {
    return { ...(await openModel(manifest, bytes)), file };
  } catch (error) {
    throw new StartupError(messages.modelInvalid(file, (error as Error).message));
  }
}

/**
 * A session of a model that has been tried.
 *
 * @param bytes of the ONNX file, whose SHA-256 is known to be the manifest's
 * @throws Error where the two do not fit
 */
export async function openModel(manifest: Manifest, bytes: Uint8Array): Promise<RunnableModel> {
  // The model is small: waking more threads costs more than it saves. The runtime logs nothing that it does not throw.
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 4,
  });
  const model = { manifest, session };
  await checkModel(model);
  return model;
}

/** Whether the file on disk still has the hash of its manifest. */
export async function isUnchanged(file: string, manifest: Manifest): Promise<boolean> {
  return sha256(await readFile(file)) === manifest.sha256;
}

async function readModelFile(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new StartupError(startupMessages[terminalLanguage()].modelMissing(file));
  });
}

function parseManifest(file: string, bytes: Buffer): Manifest {
  const invalid = (why: string) => new StartupError(startupMessages[terminalLanguage()].modelInvalid(file, why));
  try {
    const result = manifestSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    throw invalid(`${issue?.path.join('.')}: ${issue?.message}`);
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid(error.message);
    throw error;
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
