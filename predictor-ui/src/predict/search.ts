/** A value of one of the model's features. */
export type FeatureValue = string | number;

/**
 * The page's state, which is its address: `/?employee=…&target=Senior&performanceRating=4`. Whatever is neither
 * `employee` nor `target` may be a feature that the model's manifest asks for.
 */
export interface PredictSearch {
  employee?: string;
  target?: string;
  [feature: string]: FeatureValue | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads an address that anybody may have typed: what makes no sense is left out. */
export function readSearch(raw: Record<string, unknown>): PredictSearch {
  const { employee, target, ...rest } = raw;
  const features = Object.entries(rest).filter((entry): entry is [string, FeatureValue] => isFeatureValue(entry[1]));
  return {
    ...Object.fromEntries(features),
    ...(typeof employee === 'string' && UUID.test(employee) && { employee }),
    ...(typeof target === 'string' && { target }),
  };
}

function isFeatureValue(value: unknown): value is FeatureValue {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
