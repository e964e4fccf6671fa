import { isUuid } from '../../shared/address/read-search.ts';
import type { FeatureValue } from '../../shared/model/features.ts';

/** Inputs of a prediction, to be compared with others. */
export interface Scenario {
  target: string;
  features: Record<string, FeatureValue>;
}

export const MOST_SCENARIOS = 3;

/**
 * The page's state is its address: `/?employee=…&target=Senior&performanceRating=4`, with the compared scenarios, and
 * where the reasons start if not at today's salary. Every other parameter may be a feature of the model.
 */
export interface PredictSearch {
  employee?: string;
  target?: string;
  compare?: Scenario[];
  why?: 'average';
  [feature: string]: FeatureValue | Scenario[] | undefined;
}

export function readSearch(raw: Record<string, unknown>): PredictSearch {
  const { employee, target, compare, why, ...rest } = raw;
  const scenarios = Array.isArray(compare) ? compare.flatMap(readScenario).slice(0, MOST_SCENARIOS) : [];
  return {
    ...readFeatures(rest),
    ...(isUuid(employee) && { employee }),
    ...(typeof target === 'string' && { target }),
    ...(why === 'average' && { why }),
    ...(scenarios.length > 0 && { compare: scenarios }),
  };
}

function readScenario(raw: unknown): Scenario[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { target, features } = raw as { target?: unknown; features?: unknown };
  if (typeof target !== 'string' || typeof features !== 'object' || features === null) return [];
  return [{ target, features: readFeatures(features) }];
}

function readFeatures(raw: object): Record<string, FeatureValue> {
  const entries = Object.entries(raw).filter((entry): entry is [string, FeatureValue] => isFeatureValue(entry[1]));
  return Object.fromEntries(entries);
}

function isFeatureValue(value: unknown): value is FeatureValue {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
