import type { ModelServing, ModelSummary } from '../../generated/types.gen.ts';

/** What a version does now; undefined of one that only waits to be activated. */
export function stateOf(
  { version, archivedAt }: Pick<ModelSummary, 'version' | 'archivedAt'>,
  by: ModelServing | null,
) {
  if ((by?.pinned ? by.served : by?.active) === version) return 'active';
  if (archivedAt !== null) return 'archived';
  if (by?.pinned) return undefined;
  if (by?.shadow === version) return 'shadow';
  return by?.previous === version ? 'previous' : undefined;
}
