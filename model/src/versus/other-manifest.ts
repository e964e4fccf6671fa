import { readFileSync } from 'node:fs';
import { InputError } from '../messages/input-error.ts';
import type { Feature } from '../table/feature.ts';
import type { Column } from '../table/table.ts';

/** What is needed of the manifest of a model that need not be from this package (api/src/models/manifest.schema.ts). */
export interface OtherManifest {
  version: string;
  file: string;
  output: string;
  target: { unit: string | null };
  features: OtherFeature[];
  /** The feature that a review takes over as its rating, where it is not called `performanceRating`. */
  reviewRating?: string;
}

export interface OtherFeature {
  name: string;
  kind: Feature['kind'];
  source?: Feature['source'];
  /** The employee's field, where it is called otherwise. */
  from?: string;
  /** The graph's input, where it is called otherwise. */
  input?: string;
  categories?: { value: string }[];
}

/** Throws an InputError where it is none. */
export function readManifest(path: string): OtherManifest {
  try {
    const manifest: OtherManifest = JSON.parse(readFileSync(path, 'utf8'));
    const texts = [manifest.version, manifest.file, manifest.output];
    if (!Array.isArray(manifest.features) || texts.some((text) => typeof text !== 'string'))
      throw new Error('version, file, output, features');
    return manifest;
  } catch (error) {
    throw new InputError((m) => m.badManifest(path, (error as Error).message));
  }
}

/** What a feature is called in the reviews' table (table/salary-table.ts). */
export function reviewColumnOf({ name, source, from }: OtherFeature, { reviewRating }: OtherManifest): string {
  if (source === 'target') return 'targetSeniority';
  return name === reviewRating ? 'performanceRating' : (from ?? name);
}

export const suits = ({ kind }: OtherFeature, column: Column | undefined) =>
  column !== undefined && (kind === 'numeric') === 'numbers' in column;

export function knows({ categories }: OtherFeature, column: Column, row: number): boolean {
  return 'numbers' in column || !categories || categories.some(({ value }) => value === column.texts[row]);
}
