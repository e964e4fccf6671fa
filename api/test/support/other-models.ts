import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewModel } from '../../src/models/models.service.ts';

const ARTIFACTS = join(import.meta.dirname, '../../../model/artifacts');

const float32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
};

/**
 * The salary model, except that it carries another share of today's salary over: every prediction is another one.
 *
 * @param share the more, the more it predicts; the salary model's is 0.85
 */
export function otherModel(share: number): Pick<NewModel, 'manifest' | 'file'> {
  const manifest = JSON.parse(readFileSync(join(ARTIFACTS, 'salary.manifest.json'), 'utf8'));
  const file = readFileSync(join(ARTIFACTS, manifest.file));
  const place = file.indexOf(float32(0.85));
  if (place < 0) throw new Error('The salary model has no share of 0.85 to be changed.');
  float32(share).copy(file, place);
  const sha256 = createHash('sha256').update(file).digest('hex');
  return { manifest: { ...manifest, sha256, version: `${manifest.training.date}-${sha256.slice(0, 8)}` }, file };
}
