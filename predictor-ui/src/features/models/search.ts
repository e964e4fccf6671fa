/** The page's state is its address: `/models?compare=["2026-11-24-1a2b3c4d","2026-11-28-1004d88b"]&page=2`. */
export interface ModelsSearch {
  /** Versions, in the order in which they were chosen. */
  compare?: string[];
  page?: number;
}

export const MOST_COMPARED = 4;

export function readModelsSearch({ compare, page }: Record<string, unknown>): ModelsSearch {
  const versions = Array.isArray(compare) ? compare.filter((one): one is string => typeof one === 'string') : [];
  return {
    ...(versions.length > 0 && { compare: [...new Set(versions)].slice(0, MOST_COMPARED) }),
    ...(Number.isInteger(page) && Number(page) > 1 && { page: Number(page) }),
  };
}
