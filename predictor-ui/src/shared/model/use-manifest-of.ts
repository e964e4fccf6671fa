import { useQuery } from '@tanstack/react-query';
import type { Manifest } from '../../generated/types.gen.ts';
import { useActiveModel } from './use-active-model.ts';
import { versionOptions } from './version-options.ts';

/**
 * The manifest of the version that made a prediction, which may ask for other things than the active one. The active one's
 * where the registry does not know it, as where MODEL_MANIFEST named it.
 */
export function useManifestOf(version: string): Manifest | undefined {
  const active = useActiveModel().data;
  const own = useQuery({
    ...versionOptions(version),
    enabled: active !== undefined && active.version !== version,
    retry: false,
  });
  if (active?.version === version || own.isError) return active?.manifest;
  return own.data?.manifest;
}
