import { useMutation, useQueryClient } from '@tanstack/react-query';
import { versionOptions } from '../../shared/model/version-options.ts';

/** Saves a version's manifest as a file, as an upload takes it. */
export function useSaveManifest(version: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const { manifest } = await queryClient.fetchQuery(versionOptions(version));
      const url = URL.createObjectURL(
        new Blob([`${JSON.stringify(manifest, null, 2)}\n`], { type: 'application/json' }),
      );
      const link = document.createElement('a');
      Object.assign(link, { href: url, download: `${version}.manifest.json` }).click();
      URL.revokeObjectURL(url);
    },
  });
}
