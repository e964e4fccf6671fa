import type { FeatureRow, Manifest } from './manifest.schema.ts';

export interface Band {
  low: number;
  high: number;
  /** Measured: the share of reviews that lay within their bands, of this group where it has one. */
  coverage: number;
  /** How many these were. */
  rows: number;
  /** Their values of the manifest's `band.by`; null where the figures are those of all. */
  group: string[] | null;
}

/**
 * The band around a raw prediction.
 *
 * @param scale the model's output for this row; null of a model that has none, whose band is as wide for all
 */
export function bandOf({ band }: Manifest, row: FeatureRow, raw: number, scale: number | null): Band {
  const { by = [], groups = [] } = band;
  const own = groups.find(({ values }) => by.every((name, i) => row[name] === values[i]));
  const { coverage, rows = band.testRows ?? 0, factor = 1 } = own ?? band;
  const halfWidth = scale === null ? band.halfWidth : factor * scale;
  return {
    low: Math.round(raw - halfWidth),
    high: Math.round(raw + halfWidth),
    coverage,
    rows,
    group: own?.values ?? null,
  };
}
