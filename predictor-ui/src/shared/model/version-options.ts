import { getModelOptions } from '../../generated/@tanstack/react-query.gen.ts';

/** A version's manifest, which never changes. */
export function versionOptions(version: string) {
  return { ...getModelOptions({ path: { version } }), staleTime: Number.POSITIVE_INFINITY };
}
