import { sendForm } from './send-form.ts';

/** A version as POST /api/models answers, with what its trial measured. */
export interface Added {
  version: string;
  trial: { rows: number; millisecondsPerRow: number; megabytes: number };
}

/** Sends a model with its manifest, to be tried and added. @param onSent with the share that is sent */
export function addModel(model: Blob, manifest: Blob, onSent: (share: number) => void): Promise<Added> {
  const form = new FormData();
  form.append('file', model);
  form.append('manifest', manifest);
  return sendForm<Added>('/api/models', form, onSent);
}
