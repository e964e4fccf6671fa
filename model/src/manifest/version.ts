import type { Manifest } from './manifest.ts';

/** Of the SHA-256: two files of one day share them once in four billion. */
const DIGITS = 8;

/**
 * A version names a file by the day of its training and the first digits of its SHA-256: `2026-11-28-3f9a1c2e`.
 * @param date YYYY-MM-DD
 */
export const versionOf = (date: string, sha256: string): string => `${date}-${sha256.slice(0, DIGITS)}`;

/** JSON as it is written. */
export const manifestJson = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/**
 * The manifest with the date of the one before, if they are equal but for date and version: training again without a
 * change makes nothing new, so it makes the same bytes on any day.
 * @param before JSON of the manifest that is already there
 */
export function keepDate(manifest: Manifest, before: string): Manifest {
  const date = /"training": \{\s+"date": "(\d{4}-\d{2}-\d{2})"/.exec(before)?.[1];
  if (date === undefined) return manifest;
  const { sha256, training } = manifest;
  const earlier = { ...manifest, version: versionOf(date, sha256), training: { ...training, date } };
  return manifestJson(earlier) === before ? earlier : manifest;
}
