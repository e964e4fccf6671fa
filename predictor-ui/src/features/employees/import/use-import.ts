import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importEmployees } from '../../../generated/sdk.gen.ts';
import type { ImportReport } from '../../../generated/types.gen.ts';
import { MAX_FILE_BYTES, readFile } from './read-file.ts';

interface Chosen {
  /** Part of the query key, in place of the file's content. */
  id: number;
  name: string;
  csv: string;
}

type Mapping = ImportReport['mapping'];

const PREVIEW = 'import-preview';
let choices = 0;

/** The steps of an import: choose a file, preview it, correct the mapping and preview again, write. */
export function useImport() {
  const queryClient = useQueryClient();
  const [file, setFile] = useState<Chosen>();
  const [mapping, setMapping] = useState<Mapping>();
  const [tooLarge, setTooLarge] = useState(false);
  const preview = useQuery({
    queryKey: [PREVIEW, file?.id, mapping],
    queryFn: file
      ? async ({ signal }) => (await importEmployees({ body: { csv: file.csv, mapping }, signal })).data
      : skipToken,
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey[1] === file?.id ? last : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const apply = useMutation({
    mutationFn: async (body: { csv: string; mapping: Mapping }) =>
      (await importEmployees({ body: { ...body, apply: true } })).data,
    // Any employee may have changed.
    onSuccess: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== PREVIEW }),
  });

  async function choose(chosen: File) {
    apply.reset();
    setMapping(undefined);
    setFile(undefined);
    setTooLarge(chosen.size > MAX_FILE_BYTES);
    if (chosen.size > MAX_FILE_BYTES) return;
    setFile({ id: choices++, name: chosen.name, csv: await readFile(chosen) });
  }

  return {
    file,
    tooLarge,
    preview,
    apply,
    choose,
    map: setMapping,
    write: (chosen: Mapping) => file && apply.mutate({ csv: file.csv, mapping: chosen }),
  };
}
