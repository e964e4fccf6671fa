import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import { rowsOf } from '../database/query.ts';
import { currencyOf } from '../models/fits-service.ts';
import type { Feature, Manifest } from '../models/manifest.schema.ts';
import { ServingService } from '../models/serving.service.ts';
import { type Counted, driftOf, NOT_KNOWN } from './drift.ts';
import { THRESHOLDS, worstOf } from './lights.ts';
import { realisedOf } from './realised.ts';
import type { Drift, FeatureDrift, Watch } from './watch.schema.ts';
import {
  type Asked,
  type BinCount,
  type Counting,
  countBins,
  countPredictions,
  idAt,
  LOOKED_AT,
  realisedErrors,
} from './watch.sql.ts';

const DAY_MS = 86_400_000;
const KEPT_MS = 60_000;
/** More predictions are sampled: of so many the index is within a thousandth, and they are read in a moment. */
export const MOST_COUNTED = 20_000;
const PREDICTION = -1;

/** Whether the active model still sees what it learned from, and is as right as it was measured. */
@Injectable()
export class WatchService {
  // Those who ask together share one answer; a failure is not kept.
  private readonly known = new LRUCache<string, Watch, Manifest>({
    max: 100,
    ttl: KEPT_MS,
    fetchMethod: (key, _, { context }) => this.look(context, Number(key.split(' ')[0])),
  });

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly serving: ServingService,
  ) {}

  /** Kept for a minute. @param days back from now */
  async of(days: number): Promise<Watch> {
    const { manifest } = this.serving.runner.model;
    const answer = await this.known.fetch(`${days} ${manifest.version}`, { context: manifest });
    return answer as Watch;
  }

  private async look(manifest: Manifest, days: number): Promise<Watch> {
    const to = new Date();
    const from = new Date(to.getTime() - days * DAY_MS);
    const { version, features } = manifest;
    const window = { from: idAt(from), to: idAt(new Date(to.getTime() + 1)) };
    const asked: Asked = { window, version, currency: currencyOf(manifest) ?? '' };
    const reference = manifest.data.distributions;
    const referenceOf = (name: string) => reference?.features.find((one) => one.name === name);
    const [count] = await rowsOf(this.database, countPredictions(window));
    const stored = count?.stored ?? 0;
    const share = Math.min(1, MOST_COUNTED / stored);
    const counting = features.map((feature) => countingOf(feature, referenceOf(feature.name)?.edges));
    const counts = await rowsOf(this.database, countBins(asked, share, counting, reference?.prediction.edges ?? []));
    const drifts = features.map((feature, place): FeatureDrift => {
      const known = referenceOf(feature.name);
      const categories = feature.kind === 'numeric' ? undefined : feature.categories;
      return {
        ...{ name: feature.name, label: feature.label, numeric: feature.kind === 'numeric' },
        unit: feature.kind === 'numeric' ? feature.unit : null,
        ...(known ? driftOf(known, countedOf(counts, place, known.rows.length), categories) : NOT_KNOWN),
      };
    });
    const known = reference?.prediction;
    const prediction: Drift = known ? driftOf(known, countedOf(counts, PREDICTION, known.rows.length)) : NOT_KNOWN;
    const error = realisedOf(manifest, await rowsOf(this.database, realisedErrors(asked)));
    return {
      version,
      unit: manifest.target.unit,
      from: from.toISOString(),
      to: to.toISOString(),
      light: worstOf([...drifts, prediction, error].map(({ light }) => light)),
      predictions: {
        stored,
        sampled: share < 1,
        counted: counts.find(({ feature }) => feature === LOOKED_AT)?.count ?? 0,
      },
      features: drifts,
      prediction,
      error,
      thresholds: { psi: THRESHOLDS.psi, error: THRESHOLDS.error, coverage: THRESHOLDS.coverage },
    };
  }
}

function countingOf(feature: Feature, edges: readonly number[] | undefined): Counting {
  const { name } = feature;
  if (feature.kind === 'numeric') return { name, edges: edges ?? null, categories: null };
  return { name, edges: null, categories: feature.categories.map(({ value }) => value) };
}

function countedOf(counts: readonly BinCount[], feature: number, bins: number): Counted {
  const own = new Map(counts.filter((one) => one.feature === feature).map(({ bin, count }) => [bin, count]));
  const rows = Array.from({ length: bins }, (_, bin) => own.get(bin) ?? 0);
  return { rows, missing: own.get(-1) ?? 0, other: own.get(-2) ?? 0 };
}
