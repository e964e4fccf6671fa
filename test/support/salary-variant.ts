import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ARTIFACTS = join(import.meta.dirname, '../../model/artifacts');

interface Manifest {
  version: string;
  sha256: string;
  file: string;
  training: { date: string };
}

/**
 * The salary model, except that it carries another share of today's salary over: every prediction is another one.
 *
 * @param share the more, the more it predicts; the salary model's is 0.85
 */
export function salaryVariant(share: number): { manifest: Manifest; file: Buffer } {
  const manifest: Manifest = JSON.parse(readFileSync(join(ARTIFACTS, 'salary.manifest.json'), 'utf8'));
  const file = readFileSync(join(ARTIFACTS, manifest.file));
  const [before, after] = [0.85, share].map((value) => Buffer.from(Float32Array.of(value).buffer)) as [Buffer, Buffer];
  const place = file.indexOf(before);
  if (place < 0) throw new Error('The salary model has no share of 0.85 to be changed.');
  after.copy(file, place);
  const sha256 = createHash('sha256').update(file).digest('hex');
  return { manifest: { ...manifest, sha256, version: `${manifest.training.date}-${sha256.slice(0, 8)}` }, file };
}
