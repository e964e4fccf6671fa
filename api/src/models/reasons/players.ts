import type { Feature, FeatureRow, Manifest } from '../manifest.schema.ts';

/** The features that change together; the first one names them. */
export type Player = readonly [string, ...string[]];

/**
 * Who shares a prediction: each feature by itself, but the target together with what it changes, the employee's feature
 * of the same categories. Apart, they would make demotions, which no request may ask for.
 */
export function playersOf(features: readonly Feature[]): Player[] {
  const [target, ...together] = changedTogether(features);
  return features.flatMap(({ name }): Player[] => {
    if (name === target) return [[target, ...together]];
    return together.includes(name) ? [] : [[name]];
  });
}

/**
 * The manifest's average row, which reasons of the level compare with; undefined where it is missing or incomplete. What
 * is a demotion in it stays at today's level, like everything that may be asked for.
 */
export function averageOf({ features, average }: Pick<Manifest, 'features' | 'average'>): FeatureRow | undefined {
  if (!average || features.some(({ name }) => average[name] === undefined)) return undefined;
  const [target, ...together] = changedTogether(features);
  const today = together.map((name) => average[name]).find((level) => isAbove(features, target, level, average));
  return target === undefined || today === undefined ? average : { ...average, [target]: today };
}

function changedTogether(features: readonly Feature[]): string[] {
  const targets = features.filter(({ source }) => source === 'target');
  const changed = features.filter(
    (feature) => feature.source === 'employee' && targets.some((target) => shareCategories(target, feature)),
  );
  return [...targets, ...changed].map(({ name }) => name);
}

function shareCategories(one: Feature, other: Feature): boolean {
  if (one.kind === 'numeric' || other.kind === 'numeric') return false;
  const values = new Set(one.categories.map(({ value }) => value));
  return other.categories.some(({ value }) => values.has(value));
}

/** Whether a level is above the row's target; an ordinal's categories stand in ascending order. */
function isAbove(
  features: readonly Feature[],
  target: string | undefined,
  level: string | number | undefined,
  row: FeatureRow,
): boolean {
  const feature = features.find(({ name }) => name === target);
  if (feature?.kind !== 'ordinal') return false;
  const order = feature.categories.map(({ value }) => value);
  return order.indexOf(String(level)) > order.indexOf(String(row[feature.name]));
}
